"""Django's settings and addresses: where Rettesnor meets the machine it runs on."""
