"""What things are: values and errors, standard library only."""
