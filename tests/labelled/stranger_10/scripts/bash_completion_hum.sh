# source this file from ~/.bashrc of your own
_hum_model() {
  local cur=${COMP_WORDS[COMP_CWORD]}
  local prompt="csvfix pdfpeek branch"
  case ${COMP_WORDS[1]} in
    branch) COMPREPLY=($(compgen -W "$(cut -d, -f1 /etc/hum/branches.csv)" -- "$cur")) ;;
    *) COMPREPLY=($(compgen -W "$prompt" -- "$cur")) ;;
  esac
}
complete -F _hum_model hum
