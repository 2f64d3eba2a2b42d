"""Something to try Rettesnor with: logins and three invented citizens in each municipality there are files for."""
