# Die erste Seite: was heute zu tun ist.

today-title = Heute
today-hello = Guten Tag, { $name }
today-soon = Hier steht bald, was heute zu tun ist.
