"""Where secrets stand in the text of scripts: by name, by shape, and by the call they are given to."""
