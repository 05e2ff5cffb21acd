import Sentences

extension Language {
  /// Numbers in groups with a narrow space, since German texts use the full stop and the comma for both.
  package static let german = Language(
    code: "de", name: "Deutsch", decimalMark: ",", groupMark: "\u{202F}", words: { germanWords[$0] })

  /// Learners are addressed as `du`, without exclamation marks. What German lectures leave in English stays so: Padding, Stride, Pooling,
  /// Kernel, Filter, Bias, Feature-Map, Softmax, Loss, Batch, Checkpoint. The others: Schicht (layer), Netz, Faltung, Kanal, rezeptives Feld,
  /// Gewicht, Lernrate, Übung (exercise), Teil (part), Frage, Tipp (hint), Versuch (attempt), Punkt, Klausur (exam), Lektion (lesson),
  /// Lernziel (goal), Abgabe (submission), Testsuite, Fehlvorstellung (misconception).
  package static let germanWords: [String: String] = [
    // MARK: - Quizzes and exams
    "1 point":
      "1 Punkt",
    "{1} points":
      "{1} Punkte",
    "was due {1}":
      "war am {1} fällig",
    "due {1}":
      "fällig am {1}",
    "`{1}` grades your own; `{2}` grades what is there.":
      "`{1}` bewertet deine eigene; `{2}` bewertet, was dort liegt.",
    "\"{1}\" is not in {2}, where this course's exercises are.":
      "„{1}“ liegt nicht in {2}, wo die Übungen dieses Kurses sind.",
    "\"{1}\" could be {2}. Name one of them.":
      "„{1}“ kann {2} sein. Nenne eine davon.",
    " or ":
      " oder ",
    "there is no exercise \"{1}\"; did you mean {2}?":
      "die Übung „{1}“ gibt es nicht; meintest du {2}?",
    "there is no exercise \"{1}\".":
      "die Übung „{1}“ gibt es nicht.",
    "The only exercise is {1}; `{2}` says what each is about.":
      "Die einzige Übung ist {1}; `{2}` sagt, worum es geht.",
    "The exercises are {1}; `{2}` says what each is about.":
      "Die Übungen sind {1}; `{2}` sagt, worum es in jeder geht.",
    "image":
      "Bild",
    "Network {1}:":
      "Netz {1}:",
    "{1}, channel {2}":
      "{1}, Kanal {2}",
    "kernel":
      "Kernel",
    "kernel {1}":
      "Kernel {1}",
    "filter {1}, channel {2}":
      "Filter {1}, Kanal {2}",
    "bias of {1}":
      "Bias von {1}",
    "{1}, kernel {2}":
      "{1}, Kernel {2}",
    "output gradient":
      "Gradient der Ausgabe",
    "output gradient, map {1}":
      "Gradient der Ausgabe, Feature-Map {1}",
    "input {1}":
      "Eingabe {1}",
    "input":
      "Eingabe",
    "{1} lines have not answered this question, and in a pipe no more are taken.":
      "{1} Zeilen haben diese Frage nicht beantwortet, und aus einer Pipe werden nicht mehr angenommen.",
    "quiz of {1}":
      "Quiz von {1}",
    "You were here before: on with a question to ask once more.":
      "Du warst schon hier: Weiter geht es mit einer Frage, die noch einmal gestellt wird.",
    "You were here before: on with question {1}.":
      "Du warst schon hier: Weiter geht es mit Frage {1}.",
    "Type an answer, or one of: hint, skip, solution, help, quit.":
      "Gib eine Antwort ein, oder hint (Tipp), skip (überspringen), solution (Lösung), help (Hilfe) oder quit (aufhören).",
    "Once more, the same":
      "Noch einmal dieselbe",
    "Once more":
      "Noch einmal",
    "missed before, no points":
      "vorhin verfehlt, keine Punkte",
    "score {1} of {2}":
      "Stand {1} von {2}",
    "seed {1}":
      "Seed {1}",
    "Question {1} of {2}":
      "Frage {1} von {2}",
    "An empty line costs nothing. Type hint if you are stuck.":
      "Eine leere Zeile kostet nichts. Gib hint ein, wenn du nicht weiterkommst.",
    "(This cost no attempt; {1} leaves it empty.)":
      "(Das hat keinen Versuch gekostet; {1} lässt das Feld leer.)",
    "Right.":
      "Richtig.",
    "Not yet":
      "Noch nicht richtig",
    "Not right":
      "Nicht richtig",
    "One attempt left for what is not right yet.":
      "Noch ein Versuch für das, was noch nicht richtig ist.",
    "{1} attempts left for what is not right yet.":
      "Noch {1} Versuche für das, was noch nicht richtig ist.",
    "+{1} of {2}":
      "+{1} von {2}",
    "(This cost no attempt.)":
      "(Das hat keinen Versuch gekostet.)",
    "one attempt left":
      "noch ein Versuch",
    "{1} attempts left":
      "noch {1} Versuche",
    "+{1} for what was right":
      "+{1} für das, was richtig war",
    "{1} of {2} values are right.":
      "{1} von {2} Werten sind richtig.",
    "Nothing you picked is wrong; something is missing.":
      "Nichts von deiner Auswahl ist falsch; etwas fehlt.",
    "Not a mistake I know. Type hint to see how to begin ({1}).":
      "Diesen Fehler kenne ich nicht. Mit hint siehst du, wie du anfangen kannst ({1}).",
    "there is none left":
      "keiner mehr da",
    "free":
      "kostenlos",
    "it costs {1}":
      "das kostet {1}",
    "Hint:":
      "Tipp:",
    "There is no hint for this question.":
      "Zu dieser Frage gibt es keinen Tipp.",
    "You have seen all hints.":
      "Du hast alle Tipps gesehen.",
    "There is another one; {1}.":
      "Es gibt noch einen; {1}.",
    "Wanted: {1}.":
      "Erwartet: {1}.",
    "Group thousands or not, put x, commas or spaces between several numbers; + - * / ^ and parentheses are worked out.":
      "Schreib Dezimalstellen mit Komma, und zwischen mehrere Zahlen ein x, ein Semikolon oder ein Leerzeichen; + - * / ^ und Klammern werden ausgerechnet.",
    "hint: the next hint ({1}).":
      "hint: der nächste Tipp ({1}).",
    "skip or solution: shows the answer and goes on; the question comes again later, with other numbers where it has any.":
      "skip oder solution: zeigt die Antwort und geht weiter; die Frage kommt später noch einmal, mit anderen Zahlen, wenn sie welche hat.",
    "`{1} --question {2} --seed {3}` brings this very question back.":
      "`{1} --question {2} --seed {3}` stellt genau diese Frage wieder.",
    "quit, Ctrl-D or Ctrl-C: leaves.":
      "quit, Strg-D oder Strg-C: hört auf.",
    "quit, Ctrl-D or Ctrl-C: leaves; `{1}` goes on where you were.":
      "quit, Strg-D oder Strg-C: hört auf; mit `{1}` geht es dort weiter, wo du warst.",
    "Saved. `{1}` goes on with the question to ask once more.":
      "Gespeichert. Mit `{1}` geht es mit der Frage weiter, die noch einmal gestellt wird.",
    "Saved. `{1}` goes on with question {2}.":
      "Gespeichert. Mit `{1}` geht es mit Frage {2} weiter.",
    "Done: {1} of {2} points":
      "Fertig: {1} von {2} Punkten",
    "{1} of {2} questions answered rightly.":
      "{1} von {2} Fragen richtig beantwortet.",
    "Still open:":
      "Noch offen:",
    "met once":
      "einmal vorgekommen",
    "met {1} times":
      "{1}-mal vorgekommen",
    "`{1}` starts again with other numbers.":
      "`{1}` beginnt von vorn, mit anderen Zahlen.",
    "The answer:":
      "Die Antwort:",
    "(several are right)":
      "(mehrere sind richtig)",
    "(read as {1})":
      "(gelesen als {1})",
    "{1} lines were taken, and in a pipe no more are.":
      "{1} Zeilen wurden angenommen, und aus einer Pipe nicht mehr.",
    "1 question":
      "1 Frage",
    "{1} questions":
      "{1} Fragen",
    "1 minute":
      "1 Minute",
    "{1} minutes":
      "{1} Minuten",
    "exam of {1}":
      "Klausur von {1}",
    "Nothing is marked before you hand in.":
      "Bewertet wird erst, wenn du abgibst.",
    "You were here before: your answers are kept.":
      "Du warst schon hier: Deine Antworten sind noch da.",
    "Type an answer, or one of: next, back, go 1, list, hand in, help, quit.":
      "Gib eine Antwort ein, oder next (weiter), back (zurück), go 1 (zu Frage 1), list (Übersicht), hand in (abgeben), help (Hilfe) oder quit (aufhören).",
    "{1} left":
      "noch {1}",
    "Your answer so far: {1}":
      "Deine Antwort bisher: {1}",
    "{1} min":
      "{1} min",
    "{1} s":
      "{1} s",
    "An empty line changes nothing.":
      "Eine leere Zeile ändert nichts.",
    "There is no {1} in an exam; next goes on.":
      "In einer Klausur gibt es {1} nicht; mit next geht es weiter.",
    "Not answered: question {1}. Type hand in once more to hand in all the same.":
      "Nicht beantwortet: Frage {1}. Gib noch einmal hand in ein, um trotzdem abzugeben.",
    "Not answered: questions {1}. Type hand in once more to hand in all the same.":
      "Nicht beantwortet: die Fragen {1}. Gib noch einmal hand in ein, um trotzdem abzugeben.",
    "There are questions 1 to {1}.":
      "Es gibt die Fragen 1 bis {1}.",
    "This is the first question.":
      "Das ist die erste Frage.",
    "This was the last question. `list` shows all, `hand in` ends the exam.":
      "Das war die letzte Frage. `list` zeigt alle, `hand in` beendet die Klausur.",
    "(It was not kept.)":
      "(Das wurde nicht übernommen.)",
    "Emptied.":
      "Geleert.",
    "Kept.":
      "Übernommen.",
    "All questions are answered. `hand in` ends the exam.":
      "Alle Fragen sind beantwortet. `hand in` beendet die Klausur.",
    "begun":
      "begonnen",
    "open":
      "offen",
    "answered":
      "beantwortet",
    "`go 1` shows question 1, `hand in` ends the exam.":
      "`go 1` zeigt Frage 1, `hand in` beendet die Klausur.",
    "An answer may be changed until you hand in; - empties it, and an empty line goes on to the next field.":
      "Bis zur Abgabe kannst du jede Antwort ändern; - leert sie, und eine leere Zeile geht zum nächsten Feld weiter.",
    "An answer may be changed until you hand in; - empties it.":
      "Bis zur Abgabe kannst du jede Antwort ändern; - leert sie.",
    "next, back, go 1: another question. list: what is answered.":
      "next, back, go 1: eine andere Frage. list: was beantwortet ist.",
    "hand in: ends the exam. quit: leaves it; the time goes on.":
      "hand in: gibt ab und beendet die Klausur. quit: unterbricht sie; die Zeit läuft weiter.",
    "Saved, and the time goes on: {1} left. `{2}` goes on.":
      "Gespeichert, und die Zeit läuft weiter: noch {1}. Mit `{2}` geht es weiter.",
    "Saved. `{1}` goes on.":
      "Gespeichert. Mit `{1}` geht es weiter.",
    "The time is over: what was there is handed in.":
      "Die Zeit ist um: Was da war, ist abgegeben.",
    "Handed in.":
      "Abgegeben.",
    "The exam of {1} is handed in. Its points are told elsewhere.":
      "Die Klausur von {1} ist abgegeben. Ihre Punkte erfährst du anderswo.",
    "exam of {1}, handed in":
      "Klausur von {1}, abgegeben",
    "Question {1}: {2} of {3}":
      "Frage {1}: {2} von {3}",
    "{1} of {2} points":
      "{1} von {2} Punkten",
    "You: {1}":
      "Du: {1}",
    "You gave no answer.":
      "Du hast nicht geantwortet.",
    "Answer ({1}):":
      "Antwort ({1}):",
    "Answer:":
      "Antwort:",
    "Hint {1} (costs {2} %):":
      "Tipp {1} (kostet {2} %):",
    "Hint {1}:":
      "Tipp {1}:",
    "not declared":
      "nicht angegeben",
    "List the exercises and their parts.":
      "Listet die Übungen und ihre Teile auf.",
    "EXAMPLE\n  ./grade list":
      "BEISPIEL\n  ./grade list",
    "Show an exercise's questions with numbers drawn, answers, traces and misconceptions.":
      "Zeigt die Fragen einer Übung mit gezogenen Zahlen, Antworten, Rechenwegen und Fehlvorstellungen.",
    "EXAMPLES\n  ./grade preview exercise3 --seed 7\n  ./grade preview exercise3 --question pool-between --watch\n  ./grade preview exercise3 --seed 7 --format json":
      "BEISPIELE\n  ./grade preview exercise3 --seed 7\n  ./grade preview exercise3 --question pool-between --watch\n  ./grade preview exercise3 --seed 7 --format json",
    "The exercise, such as exercise3.":
      "Die Übung, etwa exercise3.",
    "Show this question only; may be repeated.":
      "Zeigt nur diese Frage; darf mehrmals stehen.",
    "Draw the numbers from this seed.":
      "Zieht die Zahlen aus diesem Seed.",
    "How to write it.":
      "Wie es geschrieben wird.",
    "Show it again whenever a file of the exercise is saved.":
      "Zeigt es wieder, sobald eine Datei der Übung gespeichert wird.",
    "see it again":
      "es wieder zu sehen",
    "Show the next hint for a part of an exercise.":
      "Zeigt den nächsten Tipp zu einem Teil einer Übung.",
    "EXAMPLE\n  ./grade hint exercise3 --part 3.2":
      "BEISPIEL\n  ./grade hint exercise3 --part 3.2",
    "The part; without it, the first one you have not passed.":
      "Der Teil; sonst der erste, den du noch nicht geschafft hast.",
    "{1} has no part '{2}'. Its parts are {3}.":
      "{1} hat keinen Teil „{2}“. Die Teile sind {3}.",
    "There is no hint for part {1}, {2}. Its doc comment is the best start.":
      "Zu Teil {1}, {2}, gibt es keinen Tipp. Am besten beginnst du mit seinem Doc-Kommentar.",
    "Part {1}, {2}":
      "Teil {1}, {2}",
    "Hint {1} of {2}:":
      "Tipp {1} von {2}:",
    "Hint {1} has cost {2}.":
      "Tipp {1} hat gekostet: {2}.",
    "Ask again for the next one; it costs {1}.":
      "Frag noch einmal nach dem nächsten; er kostet {1}.",
    "Ask again for the next one.":
      "Frag noch einmal nach dem nächsten.",
    "{1} of the part's {2} in `{3}`, none in a verdict":
      "{1} von den {2} des Teils in `{3}`, keinen in der Bewertung",
    "Hint {1} costs {2}. Show it? [y/N]":
      "Tipp {1} kostet {2}. Zeigen? [j/N]",
    "Show the points and answers you have reached so far, and what is still open.":
      "Zeigt, welche Punkte und Antworten du bisher erreicht hast und was noch offen ist.",
    "EXAMPLES\n  ./grade progress\n  ./grade progress exercise3           its parts, and all questions to ask again":
      "BEISPIELE\n  ./grade progress\n  ./grade progress exercise3           ihre Teile und alle Fragen, die wiederkommen",
    "Show this exercise's parts and questions.":
      "Zeigt die Teile und Fragen dieser Übung.",
    "In all: {1} points":
      "Insgesamt: {1} Punkte",
    "`{1}` shows an exercise's parts.":
      "`{1}` zeigt die Teile einer Übung.",
    "Goals:":
      "Lernziele:",
    "{1} of {2} questions right":
      "{1} von {2} Fragen richtig",
    "{1} of {2} parts passed":
      "{1} von {2} Teilen geschafft",
    "nothing is about it yet":
      "noch geht es nirgends darum",
    "hints: −{1}":
      "Tipps: −{1}",
    "last run: {1}":
      "letzter Lauf: {1}",
    "quiz: not begun (`{1}`)":
      "Quiz: nicht begonnen (`{1}`)",
    "quiz: {1}, {2} of {3} questions right":
      "Quiz: {1}, {2} von {3} Fragen richtig",
    "{1} still to ask":
      "{1} noch offen",
    "exam: not begun (`{1}`)":
      "Klausur: nicht begonnen (`{1}`)",
    "exam: begun, {1} min left (`{2}` goes on)":
      "Klausur: begonnen, noch {1} min (weiter mit `{2}`)",
    "exam: begun (`{1}` goes on)":
      "Klausur: begonnen (weiter mit `{1}`)",
    "exam: handed in":
      "Klausur: abgegeben",
    "exam: {1}":
      "Klausur: {1}",
    "Still open, asked again at your next quiz:":
      "Noch offen, im nächsten Quiz kommt es wieder:",
    "last on {1}":
      "zuletzt bei {1}",
    "“{1}” ({2}), missed once":
      "„{1}“ ({2}), einmal verfehlt",
    "“{1}” ({2}), missed {3} times":
      "„{1}“ ({2}), {3}-mal verfehlt",
    "progress EXERCISE":
      "progress ÜBUNG",
    "and {1} more; `{2}` shows an exercise's.":
      "und {1} weitere; `{2}` zeigt die einer Übung.",
    "Answer an exercise's questions in the terminal.":
      "Beantworte die Fragen einer Übung im Terminal.",
    "It can be left at any prompt and goes on there; what was missed comes again with other numbers. In a pipe it takes one answer a line, and at most {1} lines for a question.\n\nEXAMPLES\n  ./grade quiz exercise3\n  ./grade quiz exercise3 --seed 7 < answers.txt\n  ./grade quiz exercise3 --question pool-between":
      "Es lässt sich an jeder Stelle verlassen und geht dort weiter; was verfehlt wurde, kommt mit anderen Zahlen wieder. Aus einer Pipe nimmt es eine Antwort je Zeile und höchstens {1} Zeilen für eine Frage.\n\nBEISPIELE\n  ./grade quiz exercise3\n  ./grade quiz exercise3 --seed 7 < answers.txt\n  ./grade quiz exercise3 --question pool-between",
    "Draw questions and numbers from this seed: the same everywhere.":
      "Zieht Fragen und Zahlen aus diesem Seed: überall dieselben.",
    "Ask this question only.":
      "Stellt nur diese Frage.",
    "Ask the questions about this learning goal only.":
      "Stellt nur die Fragen zu diesem Lernziel.",
    "Ask the questions with this tag only.":
      "Stellt nur die Fragen mit diesem Tag.",
    "Start afresh, even where a quiz was left half-way.":
      "Beginnt von vorn, auch wenn ein Quiz unterbrochen wurde.",
    "Plain characters only.":
      "Nur einfache Zeichen.",
    "Whether colours are used.":
      "Ob Farben verwendet werden.",
    "{1} is an exam: its questions are asked together. `{2}` begins it, or goes on.":
      "{1} ist eine Klausur: Ihre Fragen werden zusammen gestellt. `{2}` beginnt sie oder geht weiter.",
    "{1} has no question with the goal '{2}'.":
      "{1} hat keine Frage zum Lernziel „{2}“.",
    "{1} has no question with the tag '{2}'.":
      "{1} hat keine Frage mit dem Tag „{2}“.",
    "None has a goal.":
      "Keine hat ein Lernziel.",
    "None has a tag.":
      "Keine hat einen Tag.",
    "There are {1}.":
      "Es gibt {1}.",
    "Saved. `{1}` goes on where you were.":
      "Gespeichert. Mit `{1}` geht es dort weiter, wo du warst.",
    "A line of more than {1} KiB is no answer, and in a pipe nothing is read after it.":
      "Eine Zeile mit mehr als {1} KiB ist keine Antwort, und aus einer Pipe wird danach nichts mehr gelesen.",
    "{1} has no questions. `{2}` shows what each exercise has.":
      "{1} hat keine Fragen. `{2}` zeigt, was jede Übung hat.",
    "Did you mean {1}?":
      "Meintest du {1}?",
    "Its questions are {1}.":
      "Ihre Fragen sind {1}.",
    "{1} has no question '{2}'.":
      "{1} hat keine Frage „{2}“.",

    // MARK: - Questions
    "That may be {1}, or the words of {2}. Wanted: a letter in parentheses.":
      "Das kann {1} heißen oder der Text von {2} sein. Erwartet: ein Buchstabe in Klammern.",
    "another word":
      "ein anderes Wort",
    "a formula in {1}, such as {2}":
      "eine Formel in {1}, etwa {2}",
    "a number, or arithmetic such as {1}":
      "eine Zahl oder eine Rechnung, etwa {1}",
    "a number of bytes, such as {1}, or with a unit, such as 1.5 KiB":
      "eine Zahl von Bytes, etwa {1}, oder mit Einheit, etwa 1,5 KiB",
    "a number, such as {1}":
      "eine Zahl, etwa {1}",
    "one number, such as {1}":
      "eine Zahl, etwa {1}",
    "a number, such as {1}, or {2} of them, one for each axis":
      "eine Zahl, etwa {1}, oder {2} davon, eine für jede Achse",
    "{1} numbers, such as {2}":
      "{1} Zahlen, etwa {2}",
    "{1} numbers, one for each map, such as {2} // -{3}":
      "{1} Zahlen, eine für jede Feature-Map, etwa {2} // -{3}",
    "{1} numbers: 1 row of {2}, such as {3}, for each of {4} maps":
      "{1} Zahlen: 1 Zeile mit {2}, etwa {3}, für jede von {4} Feature-Maps",
    "{1} numbers: {2} rows of {3}, such as {4}, for each of {5} maps":
      "{1} Zahlen: {2} Zeilen mit je {3}, etwa {4}, für jede von {5} Feature-Maps",
    "{1} numbers: 1 row of {2}, such as {3}":
      "{1} Zahlen: 1 Zeile mit {2}, etwa {3}",
    "{1} numbers: {2} rows of {3}, such as {4}":
      "{1} Zahlen: {2} Zeilen mit je {3}, etwa {4}",
    "That is too long to be an answer.":
      "Das ist zu lang für eine Antwort.",
    "There is no number in that.":
      "Darin steht keine Zahl.",
    "“{1}” is none of them.":
      "„{1}“ kommt hier nicht vor.",
    "That has no value, or one beyond all bounds.":
      "Das hat keinen Wert, oder einen jenseits aller Grenzen.",
    "That cannot be read as a whole.":
      "Das lässt sich nicht als Ganzes lesen.",
    "That divides by 0.":
      "Das teilt durch 0.",
    "That number is too large to be read.":
      "Diese Zahl ist zu groß.",
    "The two sides of that = differ.":
      "Die beiden Seiten des = sind verschieden.",
    "That may be a range or a difference.":
      "Das kann ein Bereich oder eine Differenz sein.",
    "{1} may be a size on each axis, or the number {2}.":
      "{1} kann eine Größe auf jeder Achse sein oder die Zahl {2}.",
    "{1} may be a number for each axis, or the product {2}: write one number for all axes, or “{3}”.":
      "{1} kann eine Zahl für jede Achse sein oder das Produkt {2}: Schreib eine Zahl für alle Achsen, oder „{3}“.",
    "“{1}” names one of several numbers.":
      "„{1}“ nennt nur eine von mehreren Zahlen.",
    "“{1}” is not understood there.":
      "„{1}“ lässt sich dort nicht verstehen.",
    "Your rows have {1} numbers.":
      "Deine Zeilen haben {1} Zahlen.",
    "That is one number.":
      "Das ist eine Zahl.",
    "That is {1} numbers.":
      "Das sind {1} Zahlen.",
    "That may be {1}, or {2}: write decimals with a point, no commas within a number, and an x between two numbers.":
      "Das kann {1} heißen oder {2}: Schreib Dezimalstellen mit Komma, keine Punkte in eine Zahl, und jede Zahl einzeln mit einem x dazwischen.",
    "Close: write {1} decimals of it, please.":
      "Knapp: Schreib bitte {1} Nachkommastellen.",
    "Close: write {1} decimals of each, please.":
      "Knapp: Schreib bitte jeweils {1} Nachkommastellen.",
    "In percent, please: a hundred times that, or with a % behind it if you mean so little.":
      "Bitte in Prozent: das Hundertfache davon, oder mit einem % dahinter, wenn du so wenig meinst.",
    "bytes":
      "Bytes",
    "the letters of your choices, with a space between two":
      "die Buchstaben deiner Auswahl, mit einem Leerzeichen dazwischen",
    "“{1}” is none of a to {2}. Wanted: {3}.":
      "„{1}“ ist keiner der Buchstaben a bis {2}. Erwartet: {3}.",
    "no":
      "nein",
    "yes":
      "ja",
    "yes or no":
      "ja oder nein",
    "{1} or {2}":
      "{1} oder {2}",
    "the same":
      "gleich",
    "{1}, {2}, or the same":
      "{1}, {2} oder gleich",
    "the formula of {1}":
      "die Formel von {1}",
    "none":
      "keine",
    "a value from {1} to {2}":
      "ein Wert von {1} bis {2}",
    "{1}; or none":
      "{1}; oder keine (Lösung)",
    "a layer by its name or its number":
      "eine Schicht mit ihrem Namen oder ihrer Nummer",
    "a layer by its name or its number, or none":
      "eine Schicht mit ihrem Namen oder ihrer Nummer, oder keine",
    "a word, or a few":
      "ein Wort, oder ein paar",
    "That is too long to be a formula.":
      "Das ist zu lang für eine Formel.",
    "There is no formula in that.":
      "Darin steht keine Formel.",
    "“{1}” is no number.":
      "„{1}“ ist keine Zahl.",
    "“{1}” is no variable here; there is {2}.":
      "„{1}“ ist hier keine Variable; es gibt {2}.",
    "“{1}” is no variable here; there are {2}.":
      "„{1}“ ist hier keine Variable; es gibt {2}.",
    "The formula breaks off.":
      "Die Formel bricht ab.",
    "That has too many parentheses.":
      "Das hat zu viele Klammern.",
    "That has too many powers of powers.":
      "Das hat zu viele Potenzen von Potenzen.",
    "{1} takes another number of values.":
      "{1} nimmt eine andere Zahl von Werten.",
    "activations":
      "Aktivierungen",
    "parameters":
      "Parameter",
    "neurons":
      "Neuronen",
    "connections":
      "Verbindungen",
    "multiply-accumulates":
      "MACs",
    "weights":
      "Gewichte",
    "gradients":
      "Gradienten",
    "velocities of momentum":
      "Geschwindigkeiten des Momentums",
    "the two running means of Adam":
      "die beiden gleitenden Mittel von Adam",
    "height":
      "Höhe",
    "width":
      "Breite",

    // MARK: - Misconceptions and traces
    "You averaged over the places. A shared weight gets the sum of what all its copies get.":
      "Du hast über die Stellen gemittelt. Ein geteiltes Gewicht bekommt die Summe dessen, was alle seine Kopien bekommen.",
    "You gave every weight a bias: a filter has one bias, however many weights it has.":
      "Du hast jedem Gewicht einen Bias gegeben: Ein Filter hat nur einen, egal wie viele Gewichte es hat.",
    "You rounded up: a window that does not fit whole is dropped, so the quotient is rounded down.":
      "Du hast aufgerundet: Ein Fenster, das nicht ganz hineinpasst, fällt weg, also wird der Quotient abgerundet.",
    "You left out the biases: each filter, and each unit of a dense layer, has one.":
      "Du hast die Biase weggelassen: Jedes Filter und jede Einheit einer Dense-Schicht hat einen.",
    "You counted a flat kernel: a filter has one kernel for each input channel.":
      "Du hast einen flachen Kernel gezählt: Ein Filter hat einen Kernel für jeden Eingabekanal.",
    "You took the whole gradient away: the learning rate says how much of it a step goes.":
      "Du hast den ganzen Gradienten abgezogen: Die Lernrate sagt, wie viel davon ein Schritt geht.",
    "You left the padding out: the input is 2p wider before the kernel moves over it.":
      "Du hast das Padding weggelassen: Die Eingabe ist um 2p breiter, bevor der Kernel über sie gleitet.",
    "You counted the steps of the kernel: its first place counts too, so add 1.":
      "Du hast die Schritte des Kernels gezählt: Seine erste Stelle zählt auch, also kommt 1 dazu.",
    "You left the dilation out: the kernel spans d·(k − 1) + 1 positions.":
      "Du hast die Dilatation weggelassen: Der Kernel überspannt d·(k − 1) + 1 Positionen.",
    "You added k − 1 without the jump: after stride or pooling, neighbours look j positions apart.":
      "Du hast k − 1 ohne den Abstand j addiert: Hinter einem Stride oder Pooling blicken Nachbarn auf Stellen, die j Positionen auseinanderliegen.",
    "Where the input of ReLU was not positive, no gradient passes: those places count as 0.":
      "Wo die Eingabe von ReLU nicht positiv war, kommt kein Gradient hindurch: Diese Stellen zählen als 0.",
    "You moved the kernel by one position: the stride says how far it jumps.":
      "Du hast den Kernel um eine Position verschoben: Der Stride sagt, wie weit er springt.",
    "You counted the layers: N stacked 3x3 layers see 2N + 1 positions, for each adds one on each side.":
      "Du hast die Schichten gezählt: N gestapelte 3x3-Schichten sehen 2N + 1 Positionen, denn jede fügt auf jeder Seite eine hinzu.",
    "You added the padding once: it lies on both sides, so the input grows by 2p.":
      "Du hast das Padding einmal addiert: Es liegt auf beiden Seiten, also wächst die Eingabe um 2p.",
    "You gave a pooling layer weights: it takes a maximum or a mean, and learns nothing.":
      "Du hast einer Pooling-Schicht Gewichte gegeben: Sie nimmt ein Maximum oder einen Mittelwert und lernt nichts.",
    "You added the gradient: the loss falls against it, so the step is taken away.":
      "Du hast den Gradienten addiert: Der Loss fällt in der Gegenrichtung, also wird der Schritt abgezogen.",
    "You added up the kernels: they overlap, so a layer adds k − 1 times the jump, not k.":
      "Du hast die Kernel addiert: Sie überlappen sich, also fügt eine Schicht (k − 1)·j hinzu und nicht k·j, wobei j der Abstand ist.",
    "You exchanged height and width: shapes are written height first, as rows x columns.":
      "Du hast Höhe und Breite vertauscht: In einer Form steht die Höhe zuerst, also Zeilen x Spalten.",
    "the output:":
      "die Ausgabe:",
    "the loss: {1}":
      "der Loss: {1}",
    "its gradient, which comes from behind:":
      "sein Gradient, der von hinten kommt:",
    "the loss is the sum of all outputs, so from behind comes:":
      "der Loss ist die Summe aller Ausgaben, also kommt von hinten:",
    "from behind comes:":
      "von hinten kommt:",
    "back at the convolution's output it is:":
      "zurück an der Ausgabe der Faltung ist er:",
    "back at the output of {1} it is:":
      "zurück an der Ausgabe von {1} ist er:",
    "map {1}:":
      "Feature-Map {1}:",
    "a step of {1} against the gradient: w − {2}·g":
      "ein Schritt von {1} gegen den Gradienten: w − {2}·g",
    "{1} steps, each with the gradient of where it stands: w − {2}·g. After the last:":
      "{1} Schritte, jeder mit dem Gradienten dort, wo er beginnt: w − {2}·g. Nach dem letzten:",
    "{1} steps, each with the gradient of where it stands: w − {2}·v, where v = {3}·v + g. After the last:":
      "{1} Schritte, jeder mit dem Gradienten dort, wo er beginnt: w − {2}·v mit v = {3}·v + g. Nach dem letzten:",
    "{1}: {2}, for":
      "{1}: {2}, denn",
    "where {1}:":
      "für {1}:",
    "{1} = {2}: does not fit":
      "{1} = {2}: passt nicht",
    "here":
      "hier",
    "{1}{2}: real filter {3}, field {4}":
      "{1}{2}: wirkliches Filter {3}, Feld {4}",
    "{1}: each unit takes in all {2} values":
      "{1}: Jede Einheit nimmt alle {2} Werte auf",
    "the image":
      "das Bild",
    "the largest of them: {1}":
      "der größte davon: {1}",
    "sum: {1} = {2}":
      "Summe: {1} = {2}",
    "behind {1}:":
      "hinter {1}:",
    "behind {1}, map {2}:":
      "hinter {1}, Feature-Map {2}:",
    "the values:":
      "die Werte:",
    "the map:":
      "die Feature-Map:",
    "the kernel on the image's upper left corner":
      "der Kernel auf der linken oberen Ecke des Bildes",
    "filter 1 on the image's upper left corner":
      "Filter 1 auf der linken oberen Ecke des Bildes",
    "the kernel where it stands first":
      "der Kernel an seiner ersten Stelle",
    "filter 1 where it stands first":
      "Filter 1 an seiner ersten Stelle",
    "{1} pixels to the right":
      "{1} Pixel weiter rechts",
    "class 1: {1} / ({2}) = {3}":
      "Klasse 1: {1} / ({2}) = {3}",
    "unit 1: {1}{2} = {3}":
      "Einheit 1: {1}{2} = {3}",
    "{1} of its places lie on zeros":
      "{1} seiner Stellen liegen auf Nullen",
    "channel {1}: {2} = {3}":
      "Kanal {1}: {2} = {3}",
    "together: {1}{2} = {3}":
      "zusammen: {1}{2} = {3}",
    "input: r = 1, j = 1":
      "Eingabe: r = 1, j = 1",
    "{1}: {2}, so it fits":
      "{1}: {2}, also passt es",
    "{1}: {2}, so it does not fit":
      "{1}: {2}, also passt es nicht",
    "the bias is added as it is, so its gradient is what comes back: {1}":
      "der Bias wird addiert, wie er ist, also ist sein Gradient das, was zurückkommt: {1}",
    "the bias is added in every place, so its gradient is the sum: {1}":
      "der Bias wird an jeder Stelle addiert, also ist sein Gradient die Summe: {1}",
    "each value gets each unit's weight times the unit's gradient; added up:":
      "jeder Wert bekommt das Gewicht jeder Einheit mal deren Gradienten; zusammengezählt:",
    "each place paints the kernel where it stood, times its gradient; added up:":
      "jede Stelle malt den Kernel dorthin, wo er stand, mal ihren Gradienten; zusammengezählt:",
    "each weight: the value that it multiplies, times the gradient of its unit:":
      "jedes Gewicht: der Wert, den es multipliziert, mal den Gradienten seiner Einheit:",
    "the patch under the kernel, times the gradient:":
      "der Ausschnitt unter dem Kernel, mal den Gradienten:",
    "as if each of the {1} places had a kernel of its own: its patch times its gradient; added up:":
      "als hätte jede der {1} Stellen einen eigenen Kernel: ihr Ausschnitt mal ihren Gradienten; zusammengezählt:",
    "together: {1}":
      "zusammen: {1}",
    "no layer asked about has {1}":
      "keine Schicht, nach der gefragt ist, hat {1}",
    "the softmax of these gives class {1} {2}; the loss: −ln {3} = {4}":
      "Softmax gibt davon der Klasse {1} den Wert {2}; der Loss: −ln {3} = {4}",
    "the loss: −ln {1} = {2}":
      "der Loss: −ln {1} = {2}",
    "the loss: ({1})/{2} = {3}":
      "der Loss: ({1})/{2} = {3}",
    "{1}: {2} values":
      "{1}: {2} Werte",
    "{1}: {2}·{3} = {4} values":
      "{1}: {2}·{3} = {4} Werte",
    "{1}·{2} bytes = {3}{4}":
      "{1}·{2} Bytes = {3}{4}",
    "{1} outputs · {2} weights each":
      "{1} Ausgaben · je {2} Gewichte",
    "{1}: {2}, so {3}":
      "{1}: {2}, also {3}",
    "{1}: its first unit sees {2} to {3}, so the middle is {4}":
      "{1}: Die erste Einheit sieht {2} bis {3}, also ist die Mitte {4}",
    "{1} neurons · {2} each":
      "{1} Neuronen · je {2}",
    "{1}: {2} for {3} of them, {4} / {5} = {6} for one":
      "{1}: {2} für {3} Stück, {4} / {5} = {6} für eines",

    // MARK: - Lessons
    "magenta: {1}":
      "magenta: {1}",
    "cyan: {1}":
      "cyan: {1}",
    "red: {1}":
      "rot: {1}",
    "image {1}":
      "Bild {1}",
    "image {1}, padding {2}":
      "Bild {1}, Padding {2}",
    "kernel {1}, stride {2}":
      "Kernel {1}, Stride {2}",
    "means {1}":
      "Mittelwerte {1}",
    "map {1}":
      "Map {1}",
    "A convolution of an image of {1} with a kernel, and what comes out":
      "Eine Faltung eines Bildes von {1} mit einem Kernel, und was herauskommt",
    "A convolution of an image of {1} with {2} kernels, and what comes out":
      "Eine Faltung eines Bildes von {1} mit {2} Kerneln, und was herauskommt",
    "all":
      "alles",
    "total":
      "insgesamt",
    "layer":
      "Schicht",
    "settings":
      "Einstellungen",
    "shape":
      "Form",
    "sees":
      "sieht",
    "A network of {1} layers":
      "Ein Netz mit {1} Schichten",
    "map {1}x{2}":
      "Map {1}x{2}",
    "max {1}, stride {2}":
      "Maximum {1}, Stride {2}",
    "average {1}, stride {2}":
      "Mittelwert {1}, Stride {2}",
    "A map of {1} rows and its pooling, {2}":
      "Eine Feature-Map mit {1} Zeilen und ihr Pooling, {2}",
    "1 pixel":
      "1 Pixel",
    "{1} pixels":
      "{1} Pixel",
    "1 unit":
      "1 Einheit",
    "One unit of {1} depends on {2} pixels of the input":
      "Eine Einheit von {1} hängt von {2} Pixeln der Eingabe ab",
    "Stop and think.":
      "Halt und denk nach.",
    "“{1}” could be {2}. Name one of them.":
      "„{1}“ kann {2} sein. Nenne eine davon.",
    "The lessons are {1}.":
      "Die Lektionen sind {1}.",
    "there is no lesson “{1}”; did you mean {2}?":
      "die Lektion „{1}“ gibt es nicht; meintest du {2}?",
    "there is no lesson “{1}”.":
      "die Lektion „{1}“ gibt es nicht.",
    "Read one: {1}":
      "Lies eine: {1}",
    "Lesson {1}":
      "Lektion {1}",
    "Lessons":
      "Lektionen",
    "All lessons":
      "Alle Lektionen",
    "picture: {1} — {2}":
      "Bild: {1} — {2}",
    "lesson {1}":
      "Lektion {1}",
    "List the lessons, or read one.":
      "Listet die Lektionen auf oder zeigt eine.",
    "EXAMPLES\n  ./grade learn                        the lessons\n  ./grade learn 3                      read the third; exercise2 works too\n  ./grade learn 3 --format html --output lesson3.html\n  ./grade learn --format html --output pages      all, with an index":
      "BEISPIELE\n  ./grade learn                        die Lektionen\n  ./grade learn 3                      die dritte lesen; exercise2 geht auch\n  ./grade learn 3 --format html --output lesson3.html\n  ./grade learn --format html --output pages      alle, mit Inhaltsverzeichnis",
    "A lesson: its number, its name or the beginning of it, or its exercise.":
      "Eine Lektion: ihre Nummer, ihr Name oder dessen Anfang, oder ihre Übung.",
    "Write it to this file; all lessons as pages to this folder.":
      "Schreibt sie in diese Datei; alle Lektionen als Seiten in diesen Ordner.",
    "Draw with plain letters, for a terminal without line drawing.":
      "Zeichnet mit einfachen Zeichen, für ein Terminal ohne Linien.",
    "Name the lesson to write, such as ./grade learn 1 --format html, or a folder for all: --format html --output pages.":
      "Nenne die Lektion, etwa ./grade learn 1 --format html, oder einen Ordner für alle: --format html --output pages.",
    "1 lesson is written; open {1}/index.html in a browser.":
      "1 Lektion ist geschrieben; öffne {1}/index.html in einem Browser.",
    "{1} lessons are written; open {2}/index.html in a browser.":
      "{1} Lektionen sind geschrieben; öffne {2}/index.html in einem Browser.",
    "Page %dt?e, the end., space goes on, b goes back, q leaves":
      "Seite %dt?e, das Ende., weiter mit der Leertaste, nach oben mit b, Schluss mit q",

    // MARK: - Networks
    "{1} groups":
      "{1} Gruppen",
    "keeps axes":
      "behält die Achsen",
    "write a word":
      "schreib ein Wort",
    "write {1}":
      "schreib {1}",
    "{1} is “{2}”":
      "{1} ist „{2}“",
    "all units see what {1} saw at its single position":
      "alle Einheiten sehen, was {1} an seiner einzigen Position sah",
    "choose groups that divides the input's channels":
      "wähle groups so, dass es die Kanäle der Eingabe teilt",
    "the layer cannot be worked out by hand":
      "die Schicht lässt sich nicht von Hand ausrechnen",
    "use another":
      "nimm eine andere",
    "{1} cannot be worked out by hand here":
      "{1} lässt sich hier nicht von Hand ausrechnen",
    "use convolutions, dense layers, activations, pools and joins":
      "nimm Faltungen, Dense-Schichten, Aktivierungen, Pooling und Verknüpfungen",
    "a unit has {1} weights, and {2} values come in":
      "eine Einheit hat {1} Gewichte, und {2} Werte kommen herein",
    "give each unit a row of {1}":
      "gib jeder Einheit eine Zeile mit {1}",
    "{1}x{2} numbers are no {3}":
      "{1}x{2} Zahlen sind kein {3}",
    "write {1} numbers in one row":
      "schreib {1} Zahlen in eine Zeile",
    "write rows of {1} numbers, {2} of them":
      "schreib Zeilen mit je {1} Zahlen, {2} Stück",
    "the output gradient is {1}, and the output {2}":
      "der Gradient der Ausgabe ist {1}, und die Ausgabe {2}",
    "give one number for each value of the output":
      "gib eine Zahl für jeden Wert der Ausgabe an",
    "a kernel has {1} channels, and its input {2}":
      "ein Kernel hat {1} Kanäle, und seine Eingabe {2}",
    "give one kernel for each filter and each of its channels":
      "gib einen Kernel für jedes Filter und jeden seiner Kanäle an",
    "<network> lacks the attribute input":
      "<network> fehlt das Attribut input",
    "add input=\"32x32x3\"":
      "ergänze input=\"32x32x3\"",
    "write sizes joined by x with the channels last, such as 28x28x1":
      "schreib Größen mit x dazwischen und die Kanäle zuletzt, etwa 28x28x1",
    "the id has {1} bytes, and no more than {2} are read":
      "die id hat {1} Bytes, und mehr als {2} werden nicht gelesen",
    "choose a shorter one":
      "wähle eine kürzere",
    "from has {1} names, and no more than {2} are joined":
      "from hat {1} Namen, und mehr als {2} werden nicht verknüpft",
    "join some of them first, with <add> or <concat>":
      "verknüpfe zuerst einige davon, mit <add> oder <concat>",
    "<repeat> lacks the attribute times":
      "<repeat> fehlt das Attribut times",
    "add times=\"2\"":
      "ergänze times=\"2\"",
    "times={1} is not possible in <repeat>":
      "times={1} geht in <repeat> nicht",
    "write a whole number, such as 3":
      "schreib eine ganze Zahl, etwa 3",
    "{1} has a brace without its partner":
      "{1} hat eine geschweifte Klammer ohne ihr Gegenstück",
    "write a parameter as {name}, and a brace meant as such twice: {{ or }}":
      "schreib einen Parameter als {name} und eine Klammer, die so gemeint ist, doppelt: {{ oder }}",
    "{1} has the placeholder {{2}}, and there are no parameters here":
      "{1} hat den Platzhalter {{2}}, und hier gibt es keine Parameter",
    "write a number; parameters exist only in a quiz question":
      "schreib eine Zahl; Parameter gibt es nur in einer Quizfrage",
    "{1} layers, {2} learnable parameters":
      "{1} Schichten, {2} lernbare Parameter",
    "{1} layers, network":
      "{1} Schichten, Netz",
    "box: the output (height: its size, width: its channels, both logarithmic); blue: learns, violet: pools":
      "Kasten: die Ausgabe (Höhe: ihre Größe, Breite: ihre Kanäle, beides logarithmisch); blau: lernt, violett: Pooling",
    "red: the kernel (3×3 /2: with stride 2) · green: what one unit sees of the image, in pixels":
      "rot: der Kernel (3×3 /2: mit Stride 2) · grün: was eine Einheit vom Bild sieht, in Pixeln",
    "×N: N equal blocks, one drawn · 23–95, light and dark green: seen in the last and the first":
      "×N: N gleiche Blöcke, einer gezeichnet · 23–95, hell- und dunkelgrün: im letzten und im ersten gesehen",
    "← and a name above a card: that layer's output goes in here, too":
      "← und ein Name über einer Karte: die Ausgabe dieser Schicht geht hier auch hinein",
    "# Neural Network with {1} learnable parameters":
      "# Neuronales Netz mit {1} lernbaren Parametern",
    "# Neural Network with an unknown number of learnable parameters":
      "# Neuronales Netz mit einer unbekannten Zahl lernbarer Parameter",
    "## Layer information":
      "## Die Schichten",
    "Explanation":
      "Erklärung",
    "{1}:    image dimensions; cap. and cov. are the same on all of them":
      "{1}:    Achsen des Bildes; cap. und cov. sind auf allen gleich",
    "{1}:    image dimensions":
      "{1}:    Achsen des Bildes",
    "magenta: capacity too low (<1/6)":
      "magenta: Kapazität zu klein (<1/6)",
    "cyan:    image coverage too high (>100%)":
      "cyan:    Abdeckung des Bildes zu groß (>100%)",
    "red:     capacity too low and coverage too high":
      "rot:     Kapazität zu klein und Abdeckung zu groß",
    "learning capacity, in percent: real filter / field of the c-value table":
      "Lernkapazität in Prozent: wirkliches Filter / Feld der c-Wert-Tabelle",
    "coverage of the image, in percent: field of the c-value table / image":
      "Abdeckung des Bildes in Prozent: Feld der c-Wert-Tabelle / Bild",
    "the exact receptive field, with padding and dilation (-: sees all)":
      "das genaue rezeptive Feld, mit Padding und Dilatation (-: sieht alles)",
    "Left out, to fit into {1} columns: {2}. A wider terminal shows everything, and so does --format json.":
      "Weggelassen, damit es in {1} Spalten passt: {2}. Ein breiteres Terminal zeigt alles, und --format json auch.",
    "input: {1}":
      "Eingabe: {1}",
    "{1} parameters":
      "{1} Parameter",
    "the same again: {1}":
      "noch einmal genauso: {1}",
    "has {1} spatial axes, where at most {2} are possible":
      "hat {1} räumliche Achsen, wo höchstens {2} möglich sind",
    "has “{1}” where a whole number of at least 1 belongs":
      "hat „{1}“, wo eine ganze Zahl von mindestens 1 hingehört",
    "leaves the number of channels open; only spatial sizes may be *":
      "lässt die Zahl der Kanäle offen; nur räumliche Größen dürfen * sein",
    "“{1}” {2}. Write sizes with an x between them, channels last: 32x32x3 for a colour image, 7x1 for seven time steps, *x*x3 where height and width are not known.":
      "„{1}“ {2}. Schreib Größen mit x dazwischen, die Kanäle zuletzt: 32x32x3 für ein Farbbild, 7x1 für sieben Zeitschritte, *x*x3, wo Höhe und Breite nicht bekannt sind.",
    "out of range":
      "außerhalb des Bereichs",
    "the kernel does not fit: {1} = {2}":
      "der Kernel passt nicht: {1} = {2}",
    "use a smaller kernel, more padding, or less down-sampling before this layer":
      "nimm einen kleineren Kernel, mehr Padding oder weniger Verkleinerung vor dieser Schicht",
    "unshared parameters":
      "ungeteilten Parameter",
    "the input {1} is not a shape":
      "die Eingabe {1} ist keine Form",
    "use at most {1} spatial axes and sizes of at least 1":
      "nimm höchstens {1} räumliche Achsen und Größen von mindestens 1",
    "it joins layers and has one input":
      "sie verknüpft Schichten und hat nur eine Eingabe",
    "it joins layers and has no input":
      "sie verknüpft Schichten und hat keine Eingabe",
    "name the layers to join, as from=\"conv1 conv4\"":
      "nenne die Schichten, die verknüpft werden, wie in from=\"conv1 conv4\"",
    "it takes one input, and from names {1}":
      "sie nimmt eine Eingabe, und from nennt {1}",
    "join them first with <add> or <concat>":
      "verknüpfe sie zuerst mit <add> oder <concat>",
    "the {1} of the network up to here do not fit into 64 bits together":
      "die {1} des Netzes bis hierher passen zusammen nicht in 64 Bits",
    "the padding tf-same after a transposed convolution depends on a size that is not known":
      "das Padding tf-same hinter einer transponierten Faltung hängt von einer Größe ab, die nicht bekannt ist",
    "transposed convolutions enlarge by more than {1}":
      "transponierte Faltungen vergrößern um mehr als {1}",
    "some units of a transposed convolution see nothing: its kernel of {1} leaves gaps at stride {2}":
      "manche Einheiten einer transponierten Faltung sehen nichts: Ihr Kernel mit {1} lässt beim Stride {2} Lücken",
    "jump":
      "im Abstand",
    "alignment":
      "in der Ausrichtung",
    "padding that depends on a size that is not known meets a transposed convolution":
      "Padding, das von einer unbekannten Größe abhängt, trifft auf eine transponierte Faltung",
    "first field centred at {1}":
      "erstes Feld mit der Mitte bei {1}",
    " and {1} more":
      " und {1} weitere",
    "{1}: \"same\" with an even kernel pads half of it on both sides, as PyTorch's padding=k//2: with stride 1 one position more comes out. Keras' padding=\"same\" (and PyTorch's) pads one zero less at the start and keeps the size: write padding=\"tf-same\" for that.":
      "{1}: \"same\" mit einem geraden Kernel ergänzt auf beiden Seiten seine Hälfte, wie padding=k//2 in PyTorch: Beim Stride 1 kommt eine Position mehr heraus. padding=\"same\" in Keras (und in PyTorch) ergänzt am Anfang eine Null weniger und behält die Größe: Schreib dafür padding=\"tf-same\".",
    "paths disagree in {1} on {2}: {3} through {4}, {5} through {6}":
      "die Wege unterscheiden sich {1} auf {2}: {3} über {4}, {5} über {6}",
    "sees the whole input":
      "sieht die ganze Eingabe",
    "the input has no spatial axes":
      "die Eingabe hat keine räumlichen Achsen",
    "its inputs differ in channels: {1}":
      "ihre Eingaben haben verschieden viele Kanäle: {1}",
    "bring them to the same number, with a 1x1 convolution for instance":
      "bring sie auf dieselbe Zahl, etwa mit einer 1x1-Faltung",
    "its inputs differ in size: {1}":
      "ihre Eingaben sind verschieden groß: {1}",
    "check padding and stride on the ways to this {1}; all must arrive with the same size":
      "prüfe Padding und Stride auf den Wegen zu dieser Schicht ({1}); alle müssen gleich groß ankommen",
    " and ":
      " und ",
    " and {1} more shapes":
      " und {1} weitere Formen",
    "no scale":
      "ohne Skalierung",
    "{1} filters {2}":
      "{1} Filter {2}",
    ", {1} groups":
      ", {1} Gruppen",
    ", no bias":
      ", ohne Bias",
    "it enlarges spatial axes, and its input is a flat vector of {1} values":
      "sie vergrößert räumliche Achsen, und ihre Eingabe ist ein flacher Vektor mit {1} Werten",
    "put it before the flatten, dense or global pooling layer":
      "setz sie vor die Schicht mit flatten, dense oder globalem Pooling",
    "output-padding is {1}, where stride is {2} and dilation {3}":
      "output-padding ist {1}, wo der Stride {2} und die Dilatation {3} ist",
    "keep it below the larger of the two":
      "halte es kleiner als das größere der beiden",
    "nothing is left of the output: ({1} − 1)·{2} + {3} − {4} − {5} + {6} = {7}":
      "von der Ausgabe bleibt nichts: ({1} − 1)·{2} + {3} − {4} − {5} + {6} = {7}",
    "use less padding, or a larger kernel or stride":
      "nimm weniger Padding, einen größeren Kernel oder einen größeren Stride",
    "{1} units":
      "{1} Einheiten",
    ", multiplier {1}":
      ", Multiplikator {1}",
    "the attribute {1} is missing":
      "das Attribut {1} fehlt",
    "write true or false":
      "schreib true oder false",
    "use a number from {1} up to, not including, {2}":
      "nimm eine Zahl von {1} bis unter {2}",
    "use a decimal number of at least {1}":
      "nimm eine Dezimalzahl von mindestens {1}",
    "{1} has “{2}”":
      "{1} hat „{2}“",
    "give one number, or two as before,after":
      "gib eine Zahl an oder zwei als vorn,hinten",
    "1 spatial axis":
      "1 räumliche Achse",
    "{1} spatial axes":
      "{1} räumliche Achsen",
    "{1} is empty":
      "{1} ist leer",
    "{1} has {2} values (“{3}”), and the input has {4}":
      "{1} hat {2} Werte („{3}“), und die Eingabe hat {4}",
    "give one value for all axes, or {1} with spaces between":
      "gib einen Wert für alle Achsen an oder {1} mit Leerzeichen dazwischen",
    "give one value":
      "gib einen Wert an",
    "{1} is {2}, which does not fit into {3} bits":
      "{1} ist {2}, und das passt nicht in {3} Bits",
    "use a smaller number":
      "nimm eine kleinere Zahl",
    "write a number, one per axis, before,after pairs, valid, same or tf-same":
      "schreib eine Zahl, eine je Achse, Paare vorn,hinten, valid, same oder tf-same",
    "use a whole number of at least {1}":
      "nimm eine ganze Zahl von mindestens {1}",
    "its numbers do not fit into {1} bits":
      "ihre Zahlen passen nicht in {1} Bits",
    "check kernel, stride, padding and sizes for a slip":
      "such in Kernel, Stride, Padding und Größen nach einem Tippfehler",
    "it moves a window over positions, and its input is a flat vector of {1} values":
      "sie schiebt ein Fenster über Positionen, und ihre Eingabe ist ein flacher Vektor mit {1} Werten",
    "{1} has {2} values, and the input {3} spatial axes":
      "{1} hat {2} Werte, und die Eingabe {3} räumliche Achsen",
    "give one value for all axes, or {1}":
      "gib einen Wert für alle Achsen an oder {1}",
    "{1} on {2}":
      "{1} auf {2}",
    "axis {1}":
      "Achse {1}",
    "axis 1 (height)":
      "Achse 1 (Höhe)",
    "axis 2 (width)":
      "Achse 2 (Breite)",
    "unknown layer <{1}>":
      "die Schicht <{1}> gibt es nicht",
    "did you mean <{1}>?":
      "meintest du <{1}>?",
    "the layers are {1}":
      "die Schichten sind {1}",
    "it has no attribute {1}":
      "sie hat kein Attribut {1}",
    "did you mean {1}?":
      "meintest du {1}?",
    "it takes {1}":
      "sie nimmt {1}",
    "padding is {1}, more than half of the kernel's {2}":
      "das Padding ist {1}, mehr als die Hälfte des Kernels von {2}",
    "pad a pooling window by at most half its size, so that every window sees the input":
      "gib einem Pooling-Fenster höchstens seine halbe Größe als Padding, damit jedes Fenster etwas von der Eingabe sieht",
    "the input's {1} channels":
      "die {1} Kanäle der Eingabe",
    "{1} filters":
      "{1} Filter",
    "{1} cannot be split into {2} equal groups: {3} / {4} leaves {5}":
      "{1} lassen sich nicht in {2} gleiche Gruppen teilen: {3} / {4} lässt {5} übrig",
    "choose groups that divides both the input's channels and the filters":
      "wähle groups so, dass es die Kanäle der Eingabe und die Filter teilt",
    "amount is “{1}”, which only a kernel gives a meaning":
      "amount ist „{1}“, und das hat nur bei einem Kernel eine Bedeutung",
    "give numbers of zeros":
      "gib an, wie viele Nullen",
    "it extends spatial axes, and its input is a flat vector of {1} values":
      "sie erweitert räumliche Achsen, und ihre Eingabe ist ein flacher Vektor mit {1} Werten",
    "when its repetitions are written out":
      ", wenn man seine Wiederholungen ausschreibt",
    "the network has more than {1} layers {2}":
      "das Netz hat mehr als {1} Schichten{2}",
    "the layers of the network have more than {1} inputs together {2}":
      "die Schichten des Netzes haben zusammen mehr als {1} Eingaben{2}",
    "the ids of the network have more than {1} bytes together {2}":
      "die ids des Netzes haben zusammen mehr als {1} Bytes{2}",
    "the repetitions of the network go round more than {1} times together":
      "die Wiederholungen des Netzes laufen zusammen mehr als {1}-mal",
    "lower the times of its repeats":
      "verringere times in seinen Wiederholungen",
    "lower the times of its repeats, or name fewer layers in from":
      "verringere times in seinen Wiederholungen oder nenne in from weniger Schichten",
    "lower the times of its repeats, or give shorter ids":
      "verringere times in seinen Wiederholungen oder gib kürzere ids",
    "leave layers out, or lower the times of its repeats":
      "lass Schichten weg oder verringere times in seinen Wiederholungen",
    "times is {1}":
      "times ist {1}",
    "use a whole number of at least 0":
      "nimm eine ganze Zahl von mindestens 0",
    "repeats are nested more than {1} deep":
      "Wiederholungen sind mehr als {1}-fach verschachtelt",
    "write some of them out":
      "schreib einige davon aus",
    "the id “{1}” is empty or has a space in it":
      "die id „{1}“ ist leer oder enthält ein Leerzeichen",
    "use letters, digits, - and _":
      "nimm Buchstaben, Ziffern, - und _",
    "the id input is the name of the network's input":
      "die id input ist der Name der Eingabe des Netzes",
    "the id {1} is given twice":
      "die id {1} ist doppelt vergeben",
    "choose another id":
      "wähle eine andere id",
    "from names “{1}”, and no layer before this one has that id":
      "from nennt „{1}“, und keine Schicht vor dieser hat diese id",
    "from names “{1}”, and no layer has that id":
      "from nennt „{1}“, und keine Schicht hat diese id",
    "a layer can only take what was computed before it":
      "eine Schicht kann nur nehmen, was vor ihr berechnet wurde",
    "give the layer it means that id; there are":
      "gib der gemeinten Schicht diese id; es gibt",
    "give the layer it means that id":
      "gib der gemeinten Schicht diese id",

    // MARK: - Training
    "it ends where {1} should be":
      "sie endet, wo {1} stehen müsste",
    "there is {1} where {2} should be":
      "da steht {1}, wo {2} stehen müsste",
    "a list of more than {1} numbers":
      "eine Liste mit mehr als {1} Zahlen",
    "a number that is larger than any file":
      "eine Zahl, die größer ist als jede Datei",
    "a whole number":
      "eine ganze Zahl",
    "a number that starts with 0":
      "eine Zahl, die mit 0 beginnt",
    "a string that does not end":
      "eine Zeichenkette ohne Ende",
    "a name of more than {1} bytes, which is no tensor's":
      "ein Name mit mehr als {1} Bytes, den kein Tensor hat",
    "a string that is not UTF-8":
      "eine Zeichenkette, die kein UTF-8 ist",
    "a control character in a string":
      "ein Steuerzeichen in einer Zeichenkette",
    "half of a character":
      "ein halbes Zeichen",
    "an escape that JSON does not have":
      "eine Maskierung, die es in JSON nicht gibt",
    "a hexadecimal digit":
      "eine hexadezimale Ziffer",
    "the end of the header":
      "das Ende des Kopfes",
    "it is damaged or no .safetensors file; use another checkpoint":
      "sie ist beschädigt oder keine .safetensors-Datei; nimm einen anderen Checkpoint",
    "has {1} bytes, not even the 8 that tell the size of its header":
      "hat {1} Bytes, nicht einmal die 8, die sagen, wie groß der Kopf ist",
    "a header of {1} bytes, more than the {2} that are allowed":
      "ein Kopf mit {1} Bytes, mehr als die erlaubten {2}",
    "a header of {1} bytes, but the file has only {2} more":
      "ein Kopf mit {1} Bytes, aber die Datei hat nur noch {2}",
    "the header: {1}":
      "der Kopf: {1}",
    "it does not begin with '{'":
      "sie beginnt nicht mit „{“",
    "__metadata__ is there twice":
      "__metadata__ steht zweimal da",
    "the tensor '{1}' is there twice":
      "der Tensor „{1}“ steht zweimal da",
    "the tensor '{1}': {2}":
      "der Tensor „{1}“: {2}",
    "the metadata has '{1}' twice":
      "in den Metadaten steht „{1}“ zweimal",
    "its dtype '{1}' is none that is read here":
      "sein dtype „{1}“ ist keiner, der hier gelesen wird",
    "'{1}' is there twice":
      "„{1}“ steht zweimal da",
    "'{1}' is none of dtype, shape and data_offsets":
      "„{1}“ ist keins von dtype, shape und data_offsets",
    "'{1}' is missing":
      "„{1}“ fehlt",
    "its data_offsets are {1}, not a beginning and an end":
      "seine data_offsets sind {1}, kein Anfang und kein Ende",
    "its data_offsets end at {1}, but the file has {2} bytes of data":
      "seine data_offsets enden bei {1}, aber die Datei hat {2} Bytes Daten",
    "its shape {1} is larger than any memory":
      "seine Form {1} ist größer als jeder Speicher",
    "{1} of shape {2} is {3} bytes, but its data_offsets say {4}":
      "{1} der Form {2} sind {3} Bytes, aber seine data_offsets sagen {4}",
    "overlaps another":
      "überlappt einen anderen",
    "leaves bytes before it that are no tensor's":
      "lässt vor sich Bytes, die zu keinem Tensor gehören",
    "the tensor '{1}' {2}: it starts at {3}, not at {4}":
      "der Tensor „{1}“ {2}: Er beginnt bei {3}, nicht bei {4}",
    "the tensors end at {1}, but there are {2} bytes of data":
      "die Tensoren enden bei {1}, aber es gibt {2} Bytes Daten",
    "curl, which fetches the archive, is not installed":
      "curl, das das Archiv holt, ist nicht installiert",
    "install it (apt-get install curl), or fetch {1} in a browser and give it with --from, or work with --synthetic":
      "installiere es (apt-get install curl) oder hol {1} mit einem Browser und gib es mit --from an, oder arbeite mit --synthetic",
    "another download into {1} is under way":
      "ein anderer Download nach {1} läuft schon",
    "wait for it, or end it":
      "warte auf ihn oder beende ihn",
    "what {1} sent is not CIFAR-10's official archive: its MD5 is not {2}":
      "was {1} geschickt hat, ist nicht das offizielle CIFAR-10-Archiv: Seine MD5 ist nicht {2}",
    "it was removed; try again, and if that does not help, fetch it elsewhere and give it with --from":
      "es ist gelöscht; versuch es noch einmal, und wenn das nicht hilft, hol es anderswo und gib es mit --from an",
    "curl ended with {1}":
      "curl endete mit {1}",
    "run it again and it goes on after the {1} MiB that are here":
      "starte es noch einmal, und es geht hinter den {1} MiB weiter, die schon da sind",
    "try again":
      "versuch es noch einmal",
    "without a network, use --from PATH or --synthetic":
      "ohne Netzwerk nimm --from PATH oder --synthetic",
    "the archive cannot be written to {1}: {2}":
      "das Archiv lässt sich nicht nach {1} schreiben: {2}",
    "free some space (about 400 MB are needed)":
      "schaff etwas Platz (etwa 400 MB werden gebraucht)",
    "{1} is not there: {2}":
      "{1} gibt es dort nicht: {2}",
    "look for it in a browser and give it with --from":
      "such es mit einem Browser und gib es mit --from an",
    "{1} cannot be reached: {2}":
      "{1} ist nicht erreichbar: {2}",
    "check the connection and {1}; {2}":
      "prüfe die Verbindung und {1}; {2}",
    "{1} could not be fetched: {2}":
      "{1} ließ sich nicht holen: {2}",
    "{1} has no .bin files of CIFAR-10's binary version":
      "{1} hat keine .bin-Dateien der Binärfassung von CIFAR-10",
    "take cifar-10-binary.tar.gz, not the Python version":
      "nimm cifar-10-binary.tar.gz, nicht die Fassung für Python",
    "{1} is no archive: it is {2}":
      "{1} ist kein Archiv: Es ist {2}",
    "{1} is no archive: it begins like none":
      "{1} ist kein Archiv: Es beginnt nicht wie eins",
    "what was saved is a page and not the file, often one to log in or of an error: download the file itself":
      "gespeichert wurde eine Webseite und nicht die Datei, oft eine zum Anmelden oder eine Fehlermeldung: lade die Datei selbst herunter",
    "take cifar-10-binary.tar.gz":
      "nimm cifar-10-binary.tar.gz",
    "{1} is no whole archive: it is damaged ({2})":
      "{1} ist kein ganzes Archiv: Es ist beschädigt ({2})",
    "{1} is no whole archive: it is packed, but what it holds is no .tar":
      "{1} ist kein ganzes Archiv: Es ist gepackt, aber darin ist kein .tar",
    "unpack it (gunzip) and give what is in it, or take cifar-10-binary.tar.gz":
      "entpacke es (gunzip) und gib an, was darin ist, oder nimm cifar-10-binary.tar.gz",
    "{1} holds more than {2} MiB":
      "{1} enthält mehr als {2} MiB",
    "take the official archive, which has 185 MB":
      "nimm das offizielle Archiv, das 185 MB hat",
    "{1} cannot be opened: {2}":
      "{1} lässt sich nicht öffnen: {2}",
    "no reason given":
      "kein Grund angegeben",
    "install libarchive-dev, or unpack it and give the folder":
      "installiere libarchive-dev, oder entpacke es und gib den Ordner an",
    "it is damaged or was cut: download it again":
      "es ist beschädigt oder abgeschnitten: lade es noch einmal herunter",
    "{1} has more than {2} entries":
      "{1} hat mehr als {2} Einträge",
    "take the official archive":
      "nimm das offizielle Archiv",
    "{1} has {2} twice":
      "{1} hat {2} doppelt",
    "{1}: {2} is damaged ({3})":
      "{1}: {2} ist beschädigt ({3})",
    "there are no images in {1}":
      "in {1} sind keine Bilder",
    "fetch them with --download, take them from somewhere with --from PATH, or draw some with --synthetic":
      "hol welche mit --download, nimm sie mit --from PATH von anderswo, oder lass mit --synthetic welche zeichnen",
    "{1} holds something else than images, such as {2}":
      "{1} enthält etwas anderes als Bilder, etwa {2}",
    "choose another folder with --output":
      "wähle mit --output einen anderen Ordner",
    "{1} has images already ({2})":
      "{1} hat schon Bilder ({2})",
    "add --replace to replace them, or choose another folder with --output":
      "ergänze --replace, um sie zu ersetzen, oder wähle mit --output einen anderen Ordner",
    "{1} cannot be made: {2}":
      "{1} lässt sich nicht anlegen: {2}",
    "class":
      "Klasse",
    "images":
      "Bilder",
    "  Red, green and blue of the {1} images, on a scale of 0 to 1:":
      "  Rot, Grün und Blau der Bilder in {1}, auf einer Skala von 0 bis 1:",
    "  mean                 {1}":
      "  Mittelwert           {1}",
    "  standard deviation   {1}":
      "  Standardabweichung   {1}",
    "{1} and {2} others":
      "{1} und {2} weitere",
    "{1} are missing among the training images: copy or download again.":
      "Unter den Trainingsbildern fehlen {1}: Kopiere sie oder lade sie noch einmal herunter.",
    "{1} is missing among the training images: copy or download again.":
      "Unter den Trainingsbildern fehlt {1}: Kopiere es oder lade es noch einmal herunter.",
    "synthetic images, not CIFAR-10":
      "synthetische Bilder, nicht CIFAR-10",
    "images of ten classes, not CIFAR-10's":
      "Bilder von zehn Klassen, nicht denen von CIFAR-10",
    "{1} of {2} MiB":
      "{1} von {2} MiB",
    "   {1} s left":
      "   noch {1} s",
    "   {1} min left":
      "   noch {1} min",
    "has no .bin files":
      "hat keine .bin-Dateien",
    "give the folder of data_batch_1.bin … test_batch.bin; `./grade data cifar10 --download` fetches one":
      "gib den Ordner mit data_batch_1.bin … test_batch.bin an; `./grade data cifar10 --download` holt einen",
    "it holds one class name a line, such as airplane":
      "darin steht ein Klassenname je Zeile, etwa airplane",
    "is no text":
      "ist kein Text",
    "has {1} class names, not {2}":
      "hat {1} Klassennamen, nicht {2}",
    "has a class name that is longer than 40 bytes or has odd characters":
      "hat einen Klassennamen, der länger als 40 Bytes ist oder seltsame Zeichen enthält",
    "is empty":
      "ist leer",
    "copy or download it again":
      "kopiere sie oder lade sie noch einmal herunter",
    "the last record has {1} of {2} bytes (the file has {3})":
      "der letzte Datensatz hat {1} von {2} Bytes (die Datei hat {3})",
    "it was cut or is not of CIFAR-10's binary version: copy or download it again":
      "sie ist abgeschnitten oder nicht die Binärfassung von CIFAR-10: kopiere sie oder lade sie noch einmal herunter",
    "the label is {1}, but there are only the classes 0 to 9":
      "das Label ist {1}, aber es gibt nur die Klassen 0 bis 9",
    "the file is damaged or is not of CIFAR-10's binary version: copy or download it again":
      "die Datei ist beschädigt oder nicht die Binärfassung von CIFAR-10: kopiere sie oder lade sie noch einmal herunter",
    "holds no records of images: it is {1}":
      "enthält keine Datensätze mit Bildern: Es ist {1}",
    "take the files of CIFAR-10's binary version":
      "nimm die Dateien der Binärfassung von CIFAR-10",
    "has records of {1} bytes, as CIFAR-100 has, and not of {2}":
      "hat Datensätze mit {1} Bytes, wie CIFAR-100 sie hat, und nicht mit {2}",
    "The square in the middle of {1}x{2} pixels, resized: each pixel a mean.":
      "Das Quadrat in der Mitte von {1}x{2} Pixeln, verkleinert: jedes Pixel ein Mittelwert.",
    "the network has no convolution and no pooling, so there are no maps to look at":
      "das Netz hat keine Faltung und kein Pooling, also gibt es keine Feature-Maps anzusehen",
    "train one with a <conv>; Courseware/networks/cifar10.xml is an example":
      "trainiere eins mit <conv>; Courseware/networks/cifar10.xml ist ein Beispiel",
    "{1} puts out {2} values without places, so there are no maps to look at":
      "{1} gibt {2} Werte ohne Orte aus, also gibt es keine Feature-Maps anzusehen",
    "choose another layer":
      "wähle eine andere Schicht",
    "choose another layer, such as {1}":
      "wähle eine andere Schicht, etwa {1}",
    "The image as the network sees it":
      "Das Bild, wie das Netz es sieht",
    "{1}: {2} maps of {3}x{4}":
      "{1}: {2} Feature-Maps mit {3}x{4}",
    "Black is {1}, white {2}.":
      "Schwarz ist {1}, weiß {2}.",
    "its network cannot be read: {1}":
      "sein Netz lässt sich nicht lesen: {1}",
    "train again, with --restart":
      "trainiere noch einmal, mit --restart",
    "{1} has no filter {2}":
      "{1} hat kein Filter {2}",
    "choose one from 1 to {1}":
      "wähle eins von 1 bis {1}",
    "the filters of {1} are not over the two axes of an image":
      "die Filter von {1} liegen nicht über den zwei Achsen eines Bildes",
    "choose a convolution over height and width":
      "wähle eine Faltung über Höhe und Breite",
    "Red, green and blue weights as colours: mid-grey is 0, full colour its largest weight":
      "Gewichte für Rot, Grün und Blau als Farben: mittleres Grau ist 0, volle Farbe sein größtes Gewicht",
    "Mid-grey is 0, black and white its largest weight":
      "Mittleres Grau ist 0, schwarz und weiß sein größtes Gewicht",
    "The mean magnitude over {1} maps: black is 0, white its largest":
      "Der mittlere Betrag über {1} Feature-Maps: schwarz ist 0, weiß sein größter",
    "{1}, given below each filter.":
      "{1}, das unter jedem Filter steht.",
    "Filter {1}, a kernel for each map: black is −{2}, mid-grey 0, white {3}.":
      "Filter {1}, ein Kernel für jede Feature-Map: schwarz ist −{2}, mittleres Grau 0, weiß {3}.",
    "Learnt filters":
      "Gelernte Filter",
    "{1}: {2} filters of {3}x{4}x{5}":
      "{1}: {2} Filter mit {3}x{4}x{5}",
    "the network has no convolution, so it has no filters to look at":
      "das Netz hat keine Faltung, also keine Filter, die man ansehen könnte",
    "{1} is no convolution, so it has no filters":
      "{1} ist keine Faltung, also hat es keine Filter",
    "choose one of {1}":
      "wähle etwas von {1}",
    "its classes ({1}, …) are not those of {2} ({3}, …)":
      "seine Klassen ({1}, …) sind nicht die von {2} ({3}, …)",
    "give images of the kind that it was trained on":
      "gib Bilder der Art an, mit der es trainiert wurde",
    "{1}, {2}: synthetic (drawn shapes, not photographs) {3} of {4} images right, {5}":
      "{1}, {2}: von {4} synthetischen Bildern (gezeichnete Formen, keine Fotos) sind {3} richtig, {5}",
    "{1}, {2}: {3} of {4} images right, {5}":
      "{1}, {2}: {3} von {4} Bildern richtig, {5}",
    "  {1}  taken for":
      "  {1}  gehalten für",
    "right":
      "richtig",
    "  Most often mistaken: {1} for {2}, {3} times.":
      "  Am häufigsten verwechselt: {1} mit {2}, {3}-mal.",
    "has no pictures and no .bin files":
      "hat keine Bilder und keine .bin-Dateien",
    "give a folder of PNG, JPEG, PPM or BMP files":
      "gib einen Ordner mit PNG-, JPEG-, PPM- oder BMP-Dateien an",
    "cannot be read":
      "lässt sich nicht lesen",
    "check its permissions":
      "prüfe die Zugriffsrechte",
    "the network's input has nothing to excite":
      "die Eingabe des Netzes hat nichts, was sich anregen ließe",
    "choose a layer":
      "wähle eine Schicht",
    "Maximal stimuli":
      "Maximale Reize",
    "{1}: what excites each filter most":
      "{1}: was jedes Filter am stärksten anregt",
    "{1}: what excites each class most":
      "{1}: was jede Klasse am stärksten anregt",
    "Below each: the activation of noise at the start → that of the picture.":
      "Darunter jeweils: die Aktivierung des anfänglichen Rauschens → die des Bildes.",
    "the network":
      "das Netz",
    "the tensor {1} holds values that are not finite numbers":
      "der Tensor {1} enthält Werte, die keine endlichen Zahlen sind",
    "training had diverged; train again with a lower --rate and --restart":
      "das Training ist divergiert; trainiere noch einmal mit kleinerem --rate und --restart",
    "its network":
      "sein Netz",
    "it holds {1} values, and its network has {2} parameters":
      "er enthält {1} Werte, und sein Netz hat {2} Parameter",
    "it was put together by hand; use a checkpoint as it was written":
      "er ist von Hand zusammengesetzt; nimm einen Checkpoint, wie er geschrieben wurde",
    "its network takes {1}, and the images are {2}":
      "sein Netz nimmt {1}, und die Bilder sind {2}",
    "its network puts out {1}, and it names {2} classes":
      "sein Netz gibt {1} aus, und er nennt {2} Klassen",
    "two of its classes have the same name, or one is empty, longer than 40 bytes or has odd characters":
      "zwei seiner Klassen heißen gleich, oder eine ist leer, länger als 40 Bytes oder enthält seltsame Zeichen",
    "{1} puts out values that are not finite numbers: the network's weights have grown too large":
      "{1} gibt Werte aus, die keine endlichen Zahlen sind: Die Gewichte des Netzes sind zu groß geworden",
    "train it again with a lower --rate and --restart":
      "trainiere es noch einmal mit kleinerem --rate und --restart",
    "there are {1} labels for {2} outputs":
      "es gibt {1} Labels für {2} Ausgaben",
    "give one label for each image":
      "gib ein Label für jedes Bild an",
    "the label {1} has no output: the network's last layer gives {2}":
      "zum Label {1} gibt es keine Ausgabe: Die letzte Schicht des Netzes liefert {2}",
    "labels go from 0 to {1}; give the last layer one unit for each class":
      "Labels gehen von 0 bis {1}; gib der letzten Schicht eine Einheit für jede Klasse",
    "the targets have the sizes {1}, and the output {2} values":
      "die Ziele haben die Größen {1}, und die Ausgabe {2} Werte",
    "give one target for each output value":
      "gib ein Ziel für jeden Wert der Ausgabe an",
    "there are {1} labels for {2} images":
      "es gibt {1} Labels für {2} Bilder",
    "there are targets for {1} images, and {2} images":
      "es gibt Ziele für {1} Bilder, und {2} Bilder",
    "give the target of each image":
      "gib das Ziel jedes Bildes an",
    "cross-entropy is asked for values, and it compares with classes":
      "die Kreuzentropie soll Werte vergleichen, und sie vergleicht mit Klassen",
    "give labels, or use the mean squared error":
      "gib Labels an oder nimm den mittleren quadratischen Fehler",
    "the optimizer":
      "der Optimierer",
    "the input {1} leaves sizes open, and a network runs on known ones":
      "die Eingabe {1} lässt Größen offen, und ein Netz läuft auf bekannten",
    "give every size a number, as in input=\"32x32x3\"":
      "gib jeder Größe eine Zahl, wie in input=\"32x32x3\"",
    "its parameters":
      "seine Parameter",
    "a layer of this kind can be analysed but not run":
      "eine Schicht dieser Art lässt sich analysieren, aber nicht ausführen",
    "leave it out, or adopt RunnableLayer for it in Sources/Learning/Training/Running/Layers":
      "lass sie weg, oder erfülle für sie RunnableLayer in Sources/Learning/Training/Running/Layers",
    "its output's size is not known":
      "die Größe ihrer Ausgabe ist nicht bekannt",
    "give every size of the network's input a number":
      "gib jeder Größe der Eingabe des Netzes eine Zahl",
    "{1} would need {2} GB of memory, and this machine has {3}":
      "{1}: Das bräuchte {2} GB Speicher, und dieser Rechner hat {3}",
    "use a smaller batch or a smaller network":
      "nimm einen kleineren Batch oder ein kleineres Netz",
    "the weights have the sizes {1}, and the layer gives {2} for each image":
      "die Gewichte haben die Größen {1}, und die Schicht liefert {2} für jedes Bild",
    "give one weight for each value of the layer's output":
      "gib ein Gewicht für jeden Wert der Ausgabe der Schicht an",
    "the network has no layer {1}":
      "das Netz hat keine Schicht {1}",
    "its layers are":
      "seine Schichten sind",
    "it has no layers":
      "es hat keine Schichten",
    "the images have the sizes {1}, and the network's input is {2}":
      "die Bilder haben die Größen {1}, und die Eingabe des Netzes ist {2}",
    "give a batch of at least one, the images first: N x {1}":
      "gib einen Batch mit mindestens einem Bild an, die Bilder zuerst: N x {1}",
    "the tensor {1} of {2} is missing":
      "der Tensor {1} fehlt ({2})",
    "use a checkpoint made for this network":
      "nimm einen Checkpoint, der zu diesem Netz gehört",
    "the tensor {1} has the sizes {2}, and {3} needs {4}":
      "der Tensor {1} hat die Größen {2}, und gebraucht wird {4} ({3})",
    "the tensor {1} belongs to no layer of {2}":
      "der Tensor {1} gehört zu keiner Schicht ({2})",
    "a batch of {1}":
      "ein Batch mit {1}",
    "the run's state cannot be written as JSON":
      "der Zustand des Laufs lässt sich nicht als JSON schreiben",
    "report this":
      "melde das",
    "is a safetensors file, but no checkpoint of `grade train`":
      "ist eine safetensors-Datei, aber kein Checkpoint von `grade train`",
    "give one that `grade train` wrote":
      "gib einen an, den `grade train` geschrieben hat",
    "its description of the run cannot be read":
      "die Beschreibung des Laufs darin lässt sich nicht lesen",
    "the tensor {1} does not hold numbers that a network computes with":
      "der Tensor {1} enthält keine Zahlen, mit denen ein Netz rechnet",
    ", which is no number":
      ", und das ist keine Zahl",
    ", which is no finite number":
      ", und das ist keine endliche Zahl",
    "the plan's {1} is {2}{3}, and it must lie from {4} to {5}":
      "im Plan ist {1} gleich {2}{3}, und es muss von {4} bis {5} liegen",
    "The loss is {1} in epoch {2}: training has diverged. Lower the learning rate (it is {3}), for example to a third, and start again with --restart; the last checkpoint is kept.":
      "Der Loss ist {1} in Epoche {2}: Das Training ist divergiert. Verkleinere die Lernrate (sie ist {3}), etwa auf ein Drittel, und beginne mit --restart von vorn; der letzte Checkpoint bleibt erhalten.",
    "the network takes {1}, and the images are {2}":
      "das Netz nimmt {1}, und die Bilder sind {2}",
    "write input=\"32x32x3\"":
      "schreib input=\"32x32x3\"",
    "the network puts out {1}, and there are {2} classes":
      "das Netz gibt {1} aus, und es gibt {2} Klassen",
    "the network puts out nothing, and there are {1} classes":
      "das Netz gibt nichts aus, und es gibt {1} Klassen",
    "end it with <dense units=\"{1}\"/>":
      "beende es mit <dense units=\"{1}\"/>",
    "was made for {1}":
      "wurde für {1} gemacht",
    "start again with --restart, or give another file with --checkpoint":
      "beginne mit --restart von vorn, oder gib mit --checkpoint eine andere Datei an",
    "another network":
      "ein anderes Netz",
    "another training plan":
      "einen anderen Trainingsplan",
    "other images ({1})":
      "andere Bilder ({1})",

    // MARK: - Grading

    // MARK: - The command line
    "Speak this language instead of the environment's: {1}.":
      "Sprich diese Sprache statt der aus der Umgebung: {1}.",
    "A course on convolutional neural networks that grades itself.":
      "Ein Kurs über Faltungsnetze (CNNs), der sich selbst bewertet.",
  ]
}
