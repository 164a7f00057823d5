# bash completion for foothold(1)
