"""The console script `rettesnor`: the rules core and the standards at a command line, without the web application."""
