"""How the samples of the six contests were made: invented, repeatable, whole numbers only. A module each."""
