/**
 * The script for bash. It declares one function and nothing that could not be declared again, so that a shell may read it as often
 * as it likes; it needs nothing of the package bash-completion, and no word that is offered is ever run as shell code.
 */
export const bashScript = `# bash completion for rung

__rung_complete() {
  local cur prev words cword line
  if declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref -n "=:" cur prev words cword
  else
    cur=\${COMP_WORDS[COMP_CWORD]} words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD
  fi
  # Of --option=value the value alone is offered, and bash replaces only what stands behind a = or a colon.
  [[ $cur == --*=* ]] && local typed=\${cur#*=} || local typed=$cur
  local kept=\${typed%"\${typed##*[=:]}"}
  COMPREPLY=()
  while IFS= read -r line; do
    line=\${line%%$'\\t'*}
    [[ -n $line && $line != :* && $line == "$typed"* ]] || continue
    line=\${line#"$kept"}
    printf -v line %q "$line"
    COMPREPLY+=("$line")
  done < <(rung complete -- "\${words[@]:1:cword}" 2>/dev/null)
}

complete -F __rung_complete rung
`;
