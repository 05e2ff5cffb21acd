/// The completion scripts of shells, with what the parser's own leave out: the word `exercise` may be missing.
enum CompletionScript {
  /// - Parameter script: the parser's own, for bash, zsh or fish.
  static func withoutCommandWord(_ script: String) -> String {
    let changes = script.hasPrefix("#!/bin/bash") ? bash : script.hasPrefix("#compdef") ? zsh : fish
    return changes.reduce(script) { script, change in
      script.replacing(change.mark, with: change.mark + change.addition, maxReplacements: 1)
    }
  }

  /// What is put behind a place of a script.
  private typealias Change = (mark: String, addition: String)

  /// The arguments that ask for the exercises, before the place of the word and that of the cursor in it.
  private static let exercises = "---completion exercise -- positional@0"

  private static let bash: [Change] = [
    (
      """
          *)

      """,
      #"""
              if [[ "${COMP_CWORD}" -gt 1 ]]; then
                  # A word that names no command is an exercise.
                  unparsed_words=("${subcommand}" "${unparsed_words[@]}")
                  _grade_exercise
                  return
              fi
              __grade_add_completions -W "$(__grade_custom_complete \#(exercises) "${COMP_CWORD}" "$(__grade_cursor_index_in_current_word)")"

      """#
    )
  ]

  private static let zsh: [Change] = [
    (
      """
              _describe -V subcommand subcommands && ret=0

      """,
      #"""
              __grade_custom_complete \#(exercises) "${current_word_index}" "$(__grade_cursor_index_in_current_word)" && ret=0

      """#
    ),
    (
      """
                  "_grade_${words[1]}" && ret=0
                  ;;

      """,
      #"""
              *)
                  # A word that names no command is an exercise.
                  words=(exercise "${words[@]}")
                  (( CURRENT++ ))
                  _grade_exercise && ret=0
                  ;;

      """#
    ),
  ]

  private static let fish: [Change] = [
    (
      """
          set -l unparsed_tokens (__grade_tokens -pc)

      """,
      """
          # The program may be called by a path, and a word that names no command is an exercise.
          set unparsed_tokens[1] grade
          if set -q unparsed_tokens[2]; and not contains -- $unparsed_tokens[2] \(Grade.commandNames.joined(separator: " ")) help
              set unparsed_tokens grade exercise $unparsed_tokens[2..]
          end

      """
    ),
    (
      "complete -c 'grade' -f\n",
      #"""
      complete -c 'grade' -n '__grade_should_offer_completions_for_positional "grade" -eq 1' -fka '(__grade_custom_completion \#(exercises) (count (__grade_tokens -pc)) (__grade_tokens -tC))'

      """#
    ),
  ]
}
