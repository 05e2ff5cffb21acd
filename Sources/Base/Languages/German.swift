import Sentences

extension Language {
  /// Numbers in groups with a narrow space, since German texts use the full stop and the comma for both.
  package static let german = Language(
    code: "de", name: "Deutsch", decimalMark: ",", groupMark: "\u{202F}", words: { germanWords[$0] })

  /// Learners are addressed as `du`, without exclamation marks. What German lectures leave in English stays so: Padding, Stride, Pooling,
  /// Kernel, Filter, Bias, Feature-Map, Softmax, Loss, Batch, Checkpoint. The others: Schicht (layer), Netz, Faltung, Kanal, rezeptives Feld,
  /// Gewicht, Lernrate, Übung (exercise), Teil (part), Frage, Tipp (hint), Versuch (attempt), Punkt, Klausur (exam), Lektion (lesson),
  /// Lernziel (goal), Abgabe (submission), Vorlage (starter), Testsuite, Fehlvorstellung (misconception).
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
    "<{1}> lacks the attribute use":
      "<{1}> fehlt das Attribut use",
    "name the layer whose weights it uses, as in use=\"conv1\"":
      "nenne die Schicht, deren Gewichte sie benutzt, wie in use=\"conv1\"",
    "it uses the weights of {1}, which are {2}, and what comes in here asks for {3}":
      "sie benutzt die Gewichte von {1}, und die sind {2}, und was hier hereinkommt, verlangt {3}",
    "bring the same channels and sizes here as to {1}, or give it weights of its own":
      "bring dieselben Kanäle und Größen hierher wie zu {1}, oder gib ihr eigene Gewichte",
    "the parts of an adaptive pooling take turns more than {1} times":
      "die Teile eines adaptiven Poolings wechseln sich mehr als {1}-mal ab",
    "{1}: \"same\" with an even kernel pads half of it on both sides, as PyTorch's padding=k//2: with stride 1 one position more comes out. PyTorch's padding=\"same\" pads one zero less at the start and keeps the size: write padding=\"even-same\" for that, and \"tf-same\" for Keras', which differs from it at larger strides.":
      "{1}: \"same\" mit einem geraden Kernel ergänzt auf beiden Seiten seine Hälfte, wie padding=k//2 in PyTorch: Beim Stride 1 kommt eine Position mehr heraus. padding=\"same\" in PyTorch ergänzt am Anfang eine Null weniger und behält die Größe: Schreib dafür padding=\"even-same\", und \"tf-same\" für das von Keras, das sich bei größeren Strides davon unterscheidet.",
    "{1}: with this stride, Keras' padding=\"same\" pads less than the kernel's size − 1 and puts its zeros elsewhere than \"even-same\" does: the sizes are the same, the values are not. Write padding=\"tf-same\" for that.":
      "{1}: Bei diesem Stride ergänzt padding=\"same\" in Keras weniger als die Größe des Kernels − 1 und setzt seine Nullen anders als \"even-same\": Die Größen sind dieselben, die Werte nicht. Schreib dafür padding=\"tf-same\".",
    "it pools positions, and its input is a flat vector of {1} values":
      "sie fasst Positionen zusammen, und ihre Eingabe ist ein flacher Vektor mit {1} Werten",
    "the parts of an adaptive pooling depend on a size that is not known":
      "die Teile eines adaptiven Poolings hängen von einer Größe ab, die nicht bekannt ist",
    ", on the last axis":
      ", auf der letzten Achse",
    "write a number, one per axis, before,after pairs, valid, same, even-same or tf-same":
      "schreib eine Zahl, eine je Achse, Paare vorn,hinten, valid, same, even-same oder tf-same",
    "use names “{1}”, and that is no layer":
      "use nennt „{1}“, und das ist keine Schicht",
    "name a layer before this one":
      "nenne eine Schicht vor dieser",
    "{1} names “{2}”, and no layer before this one has that id":
      "{1} nennt „{2}“, und keine Schicht vor dieser hat diese id",
    "{1} names “{2}”, and no layer has that id":
      "{1} nennt „{2}“, und keine Schicht hat diese id",
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
    "synthetic images (drawn shapes, not photographs)":
      "künstliche Bilder (gezeichnete Formen, keine Fotos)",
    "{1} training images, {2} test images: {3}": "{1} Trainingsbilder, {2} Testbilder: {3}",
    "All {1} epochs are done already, as {2} has it; --restart starts afresh.":
      "Alle {1} Epochen sind schon fertig, wie {2} zeigt; --restart fängt von vorn an.",
    "On from epoch {1}, as {2} has it.": "Weiter ab Epoche {1}, wie {2} zeigt.",
    "epoch    loss  training   test   images/s   time": "Epoche   Loss  Training   Test   Bilder/s   Zeit",
    "loss {1}  {2}  {3} images/s  {4} left": "Loss {1}  {2}  {3} Bilder/s  noch {4}",
    "loss      ": "Loss         ",
    "accuracy  ": "Genauigkeit  ",
    "Stopped and saved. `{1}` goes on there.": "Angehalten und gespeichert. `{1}` macht dort weiter.",
    "Done. The network is in {1}.": "Fertig. Das Netz ist in {1}.",
    "See what it has learnt: `./grade filters {1}`, `./grade predict {2} picture.png`.":
      "Sieh nach, was es gelernt hat: `./grade filters {1}`, `./grade predict {2} picture.png`.",
    "Training": "Training",
    "epoch": "Epoche",
    "loss": "Loss",
    "training accuracy": "Genauigkeit im Training",
    "test accuracy": "Genauigkeit im Test",
    "accuracy": "Genauigkeit",

    // MARK: - Grading
    "The code does not compile.": "Der Code lässt sich nicht übersetzen.",
    "… (cut)": "… (gekürzt)",
    "expected {1}": "erwartet {1}",
    "at {1}:{2}": "in {1}:{2}",
    "returned {1}": "lieferte {1}",
    "threw {1}": "warf {1}",
    "Compiler": "Compiler",
    "Build": "Build",
    "Part {1}: {2}": "Teil {1}: {2}",
    "not passed": "nicht bestanden",
    "Note": "Hinweis",
    "(seed {1})": "(Seed {1})",
    "The code does not compile:": "Der Code lässt sich nicht übersetzen:",
    "The submission was not accepted:": "Die Abgabe wurde nicht angenommen:",
    "Passed; the part has its points when all its tests pass.":
      "Bestanden; die Punkte gibt es, wenn alle Tests des Teils bestanden sind.",
    "Your code printed:": "Dein Code hat ausgegeben:",
    "Note: {1}": "Hinweis: {1}",
    "Your code could not be compiled:": "Dein Code konnte nicht übersetzt werden:",
    "Your code does not compile yet. The compiler says:":
      "Dein Code lässt sich noch nicht übersetzen. Der Compiler sagt:",
    "Your submission was not accepted:": "Deine Abgabe wurde nicht angenommen:",
    "… and {1} more": "… und {1} weitere",
    "none of the {1} tests ran": "keiner der {1} Tests lief",
    "1 more test fails": "1 weiterer Test schlägt fehl",
    "{1} more tests fail": "{1} weitere Tests schlagen fehl",
    "1 more did not run": "1 weiterer lief nicht",
    "{1} more did not run": "{1} weitere liefen nicht",
    "{1} of {2} tests pass": "{1} von {2} Tests bestanden",
    "the same call": "derselbe Aufruf",
    "compared: {1}": "verglichen: {1}",
    "in your code: {1}:{2}": "in deinem Code: {1}:{2}",
    "your code printed:": "dein Code hat ausgegeben:",
    "… {1} lines more": "… {1} weitere Zeilen",
    "{1} — {2}. Well done!": "{1} – {2}. Sehr gut!",
    "every part passes": "alle Teile sind bestanden",
    "part {1} passes": "Teil {1} ist bestanden",
    "parts {1} pass": "die Teile {1} sind bestanden",
    "Fix the first error above: what does not compile is graded as soon as it does.":
      "Behebe zuerst den ersten Fehler oben: Was sich noch nicht übersetzen lässt, wird bewertet, sobald es geht.",
    "Nothing passes yet, and that is how everyone starts. Begin with part {1}.":
      "Noch ist nichts bestanden, und so fangen alle an. Fang mit Teil {1} an.",
    "Go on with part {1}.": "Weiter geht es mit Teil {1}.",
    "A hint: {1}": "Ein Tipp: {1}",
    "… {1} more": "… {1} weitere",
    "anything but {1}": "alles außer {1}",
    "the same object as {1}": "dasselbe Objekt wie {1}",
    "another object than {1}": "ein anderes Objekt als {1}",
    "at least {1}": "mindestens {1}",
    "more than {1}": "mehr als {1}",
    "at most {1}": "höchstens {1}",
    "less than {1}": "weniger als {1}",
    "a value": "ein Wert",
    "an error": "ein Fehler",
    "no error": "kein Fehler",
    "The part's {1} were used up by the tests before this one.":
      "Die {1} des Teils waren schon durch die Tests davor verbraucht.",
    "The test did not end in time.": "Der Test wurde nicht rechtzeitig fertig.",
    "The function threw an error where none was expected.":
      "Die Funktion warf einen Fehler, wo keiner erwartet wurde.",
    "Skipped{1}": "Übersprungen{1}",
    "The test was skipped after it had called your function{1}":
      "Der Test wurde übersprungen, nachdem er deine Funktion aufgerufen hatte{1}",
    "the student's process was ended from outside, again and again":
      "der Prozess mit dem Code wurde immer wieder von außen beendet",
    "The function did not return within {1}. Is there a loop without an end?":
      "Die Funktion kam innerhalb von {1} nicht zurück. Gibt es eine Schleife ohne Ende?",
    "the machine was too busy to let the student's process run; grade fewer submissions at once":
      "der Rechner war zu beschäftigt, um den Prozess mit dem Code laufen zu lassen; bewerte weniger Abgaben zugleich",
    "The function printed more than {1} MiB. Remove the print, or the loop around it.":
      "Die Funktion hat mehr als {1} MiB ausgegeben. Entferne das print oder die Schleife darum.",
    "The function started more than {1} threads. As many as there are processors do as much.":
      "Die Funktion hat mehr als {1} Threads gestartet. So viele, wie es Prozessoren gibt, schaffen genauso viel.",
    "What came back was no result ({1}). Does the function write to file descriptors of its own?":
      "Was zurückkam, war kein Ergebnis ({1}). Schreibt die Funktion in Dateideskriptoren, die ihr nicht gehören?",
    "your module": "dein Modul",
    "Your compiled module could not be loaded ({1}).":
      "Dein übersetztes Modul konnte nicht geladen werden ({1}).",
    "the student's process could not be started ({1}){2}":
      "der Prozess mit dem Code konnte nicht gestartet werden ({1}){2}",
    "The function used up its processor time.": "Die Funktion hat ihre Prozessorzeit verbraucht.",
    "The function asked for more than its {1} MiB of memory.":
      "Die Funktion wollte mehr als ihre {1} MiB Speicher.",
    "The function's process stopped answering.": "Der Prozess der Funktion antwortet nicht mehr.",
    "The function ended the program (exit status {1}) instead of returning.":
      "Die Funktion hat das Programm beendet (Endstatus {1}), statt zurückzukommen.",
    "The function called itself until the stack was full. Does the recursion end?":
      "Die Funktion hat sich selbst aufgerufen, bis der Stack voll war. Endet die Rekursion?",
    "The function was stopped by {1}.": "Die Funktion wurde angehalten durch {1}.",
    "The function stopped with: {1}": "Die Funktion brach ab mit: {1}",
    "a trap (SIGILL): a failed precondition, an overflow or an index out of range":
      "eine Falle (SIGILL): eine verletzte Vorbedingung, ein Überlauf oder ein Index außerhalb der Grenzen",
    "a trap (SIGTRAP): a failed precondition, an overflow or an index out of range":
      "eine Falle (SIGTRAP): eine verletzte Vorbedingung, ein Überlauf oder ein Index außerhalb der Grenzen",
    "a bad memory access (SIGSEGV)": "einen ungültigen Speicherzugriff (SIGSEGV)",
    "a bad memory access (SIGBUS)": "einen ungültigen Speicherzugriff (SIGBUS)",
    "an arithmetic fault (SIGFPE)": "einen Rechenfehler (SIGFPE)",
    "signal {1}": "das Signal {1}",
    "the host could not be started: {1}": "der Prozess für den Code konnte nicht gestartet werden: {1}",
    "an answer to a call that was not made": "eine Antwort auf einen Aufruf, den es nicht gab",
    "more than one answer to a call": "mehr als eine Antwort auf einen Aufruf",
    "a message of an unknown kind": "eine Nachricht unbekannter Art",
    "the sandbox or the host ended by itself": "die Sandbox oder das Programm darin endete von selbst",
    "it did not start in time": "er wurde nicht rechtzeitig bereit",
    "… ({1} bytes more)": "… ({1} weitere Bytes)",
    "ended the program": "beendete das Programm",
    "{1} {2} at first and {3} when it was asked again: its answers change from one time to the next.":
      "{1}: {2} beim ersten Mal und {3}, als noch einmal gefragt wurde. Die Antworten ändern sich von Mal zu Mal.",
    "part {1}": "Teil {1}",
    "{1} ended without an answer when its process was killed, and {2} in a fresh one.":
      "{1} endete ohne Antwort, als der Prozess von außen beendet wurde; ein frischer Prozess {2}.",
    "{1} ended without an answer in the process that had served {2}, and {3} in a fresh one: look for what {4} may leave behind.":
      "{1} endete ohne Antwort in dem Prozess, der schon für {2} gelaufen war; ein frischer {3}. Was lässt {4} zurück?",
    "an error came out of a function that cannot throw: {1}":
      "ein Fehler kam aus einer Funktion, die keinen werfen kann: {1}",
    "returned nothing that can be read": "lieferte nichts, was man lesen kann",
    "The answer could not be read ({1}).": "Die Antwort konnte nicht gelesen werden ({1}).",
    "Run without a sandbox that holds, under {1} alone. Install bubblewrap to have your code walled off.":
      "Ausgeführt ohne eine Sandbox, die dicht hält, nur mit {1}. Installiere bubblewrap, damit dein Code abgeschirmt läuft.",
    "{1} did not report a result.": "{1} hat kein Ergebnis gemeldet.",
    "No points were lost. Run it again.": "Es sind keine Punkte verloren. Starte noch einmal.",
    "No points were lost. Run ./grade self-test.":
      "Es sind keine Punkte verloren. Führ ./grade self-test aus.",
    "Flaky: {1}": "Unbeständig: {1}",
    "{1} passed and keeps its points, but it is flaky: {2}":
      "{1} ist bestanden und behält die Punkte, ist aber unbeständig: {2}",
    "{1}: every test of part {2} was skipped: {3}: ":
      "{1}: Jeder Test von Teil {2} wurde übersprungen: {3}: ",
    "No points were lost. This is for the course's author.":
      "Es sind keine Punkte verloren. Das ist für die, die den Kurs schreiben.",
    "Left out as well: 1 more file.": "Ebenfalls weggelassen: 1 weitere Datei.",
    "Left out as well: {1} more files.": "Ebenfalls weggelassen: {1} weitere Dateien.",
    "Left out: {1}.": "Weggelassen: {1}.",
    "line {1}: {2}": "Zeile {1}: {2}",
    "{1} does not compile{2} and was left out; nothing that was graded needs it.":
      "{1} lässt sich nicht übersetzen{2} und wurde weggelassen; nichts von dem, was bewertet wurde, braucht sie.",
    "Your code does not compile: {1}": "Dein Code lässt sich nicht übersetzen: {1}",
    "Not run, because the code does not compile.":
      "Nicht ausgeführt, weil sich der Code nicht übersetzen lässt.",
    "{1} is missing from {2}. `{3}` brings back what is missing, and leaves your other files alone.":
      "{1} fehlt in {2}. `{3}` bringt zurück, was fehlt, und lässt deine anderen Dateien in Ruhe.",
    "{1} are missing from {2}. `{3}` brings back what is missing, and leaves your other files alone.":
      "{1} fehlen in {2}. `{3}` bringt zurück, was fehlt, und lässt deine anderen Dateien in Ruhe.",
    "{1}/{2} is a folder, and should be a file.": "{1}/{2} ist ein Ordner und sollte eine Datei sein.",
    "Move it somewhere else, and type the command again.":
      "Verschieb ihn woandershin und gib den Befehl noch einmal ein.",
    "The verdict is not there in time; at work was {1}.":
      "Das Ergebnis ist nicht rechtzeitig da; zuletzt arbeitete {1}.",
    "No points were lost. The machine is too busy: grade fewer submissions at once.":
      "Es sind keine Punkte verloren. Der Rechner ist zu beschäftigt: Bewerte weniger Abgaben zugleich.",
    "The compiler says:": "Der Compiler sagt:",
    "The compiler could not work:": "Der Compiler konnte nicht arbeiten:",
    "No points were lost. Run it again; {1}": "Es sind keine Punkte verloren. Starte noch einmal; {1}",
    "The compiler has used up its {1} s of a processor.":
      "Der Compiler hat seine {1} s Prozessorzeit verbraucht.",
    "After {1} attempts without the files that have errors, others still have some.":
      "Nach {1} Versuchen ohne die Dateien mit Fehlern haben noch andere welche.",
    "it has errors, and says that they lie elsewhere": "sie hat Fehler und behauptet, sie lägen woanders",
    "the linker does not get through what it is compiled to":
      "der Linker kommt mit dem, was daraus übersetzt wird, nicht zurecht",
    "the compiler does not get through it within its limits of time and memory":
      "der Compiler wird damit in den Grenzen von Zeit und Speicher nicht fertig",
    "mend it, and leave out lines with #sourceLocation":
      "verbessere sie und lass Zeilen mit #sourceLocation weg",
    "leave out attributes for the linker, such as @section, and very large globals":
      "lass Attribute für den Linker wie @section und sehr große globale Variablen weg",
    "write shorter expressions, and give literals their types":
      "schreib kürzere Ausdrücke und gib Literalen ihre Typen",
    "The compiler": "Der Compiler",
    "Nothing can be built:": "Es lässt sich gar nichts übersetzen:",
    "No points were lost. {1} Is the Swift toolchain whole?":
      "Es sind keine Punkte verloren. {1} Ist die Swift-Toolchain vollständig?",
    "The compiler did not finish within {1} s, and has not used up its own time.":
      "Der Compiler wurde in {1} s nicht fertig und hat seine eigene Zeit nicht verbraucht.",
    "The compiler did not finish within its limits of time and memory.":
      "Der Compiler wurde in den Grenzen von Zeit und Speicher nicht fertig.",
    "The code compiles but cannot be linked:": "Der Code lässt sich übersetzen, aber nicht linken:",
    "the compiler": "der Compiler",
    "The sandbox could not be entered: {1}": "Die Sandbox konnte nicht betreten werden: {1}",
    "Not run, because a file was left out: {1}.":
      "Nicht ausgeführt, weil eine Datei weggelassen wurde: {1}.",
    "Not run, because {1} does not compile{2}.":
      "Nicht ausgeführt, weil sich {1} nicht übersetzen lässt{2}.",
    "Not run, because {1} does not compile.": "Nicht ausgeführt, weil sich {1} nicht übersetzen lässt.",
    "There is no function `{1}`. It should be declared as `{2}`.":
      "Es gibt keine Funktion `{1}`. Ihre Deklaration sollte `{2}` sein.",
    "`{1}` is declared as `{2}{3}` ({4}:{5}), but should be `{6}`.":
      "`{1}` ist als `{2}{3}` deklariert ({4}:{5}), sollte aber `{6}` sein.",
    "The test did not report a result.": "Der Test hat kein Ergebnis gemeldet.",
    "The part has no tests.": "Der Teil hat keine Tests.",
    "the suite of {1}": "die Testsuite von {1}",
    "The suite of {1} was killed or ended from outside while it ran {2}.":
      "Die Testsuite von {1} wurde von außen beendet, während {2} lief.",
    "No points were lost. Is the machine short of memory? Grade fewer submissions at once.":
      "Es sind keine Punkte verloren. Fehlt dem Rechner Speicher? Bewerte weniger Abgaben zugleich.",
    "The suite's report cannot be read: {1}": "Der Bericht der Testsuite kann nicht gelesen werden: {1}",
    "The test could not go on with what your function returned{1}.":
      "Mit dem, was deine Funktion lieferte, konnte der Test nicht weitermachen{1}.",
    "holds {1} archives, and no sources of its own": "enthält {1} Archive und selbst keine Quelldateien",
    "hand in the one with your work": "gib das mit deiner Arbeit ab",
    "is neither a folder nor a .zip or .tar.gz": "ist weder ein Ordner noch ein .zip oder .tar.gz",
    "give the folder that holds Sources/{1}": "gib den Ordner an, in dem Sources/{1} liegt",
    "there is no such file or folder": "diese Datei oder diesen Ordner gibt es nicht",
    "check the path": "prüfe den Pfad",
    "is a link, and links are not followed": "ist ein Link, und Links wird nicht gefolgt",
    "give the folder or file itself": "gib den Ordner oder die Datei selbst an",
    "is an archive of a kind that is not read": "ist ein Archiv einer Art, die nicht gelesen wird",
    "pack your sources as .zip or .tar.gz": "pack deine Quelldateien als .zip oder .tar.gz",
    "they are looked for in folders called Sources/{1} or {2}, and in the folder itself":
      "gesucht wird in Ordnern namens Sources/{1} oder {2} und im Ordner selbst",
    "it has {1}: is it the work for another exercise?":
      "es gibt {1}: Ist das die Arbeit für eine andere Übung?",
    "has no Swift files for {1}": "hat keine Swift-Dateien für {1}",
    "is one file too many": "ist eine Datei zu viel",
    "a submission has at most {1} files of {2} MiB in all":
      "eine Abgabe hat höchstens {1} Dateien mit zusammen {2} MiB",
    "there are sources outside it": "es gibt Quelldateien außerhalb",
    "{1} was left alone: {2}.": "{1} wurde nicht beachtet: {2}.",
    "So was one more archive.": "Ein weiteres Archiv ebenso.",
    "So were {1} more archives.": "{1} weitere Archive ebenso.",
    "Graded {1}; {2} was left alone.": "Bewertet wurde {1}; {2} wurde nicht beachtet.",
    "{1} was skipped: an editor's lock, or another link of no use.":
      "{1} wurde übergangen: die Sperre eines Editors oder ein anderer Link ohne Nutzen.",
    "there is another copy: {1}": "es gibt noch eine Kopie: {1}",
    "leave the one that counts": "lass nur die übrig, die zählt",
    "is a test, or imports {1} as one": "ist ein Test oder importiert {1} wie einer",
    "is a test": "ist ein Test",
    "keep tests outside the module's folder, and import nothing for tests in it":
      "leg Tests außerhalb des Modulordners ab und importiere darin nichts für Tests",
    "uses {1}, whose library cannot be loaded in the sandbox":
      "benutzt {1}, dessen Bibliothek in der Sandbox nicht geladen werden kann",
    "do without it": "komm ohne das aus",
    "is a link or a special file": "ist ein Link oder eine besondere Datei",
    "hand in ordinary files only": "gib nur gewöhnliche Dateien ab",
    "is nested too deep": "liegt zu tief verschachtelt",
    "put the files into one folder": "leg die Dateien in einen Ordner",
    "a module of functions has no main program": "ein Modul aus Funktionen hat kein Hauptprogramm",
    "remove it, or give the file another name": "entferne die Datei oder gib ihr einen anderen Namen",
    "is not Swift": "ist kein Swift",
    "the module may hold Swift files only": "in dem Modul sind nur Swift-Dateien erlaubt",
    "is larger than {1} MiB": "ist größer als {1} MiB",
    "hand in source code only": "gib nur Quellcode ab",
    "is not UTF-8 text": "ist kein Text in UTF-8",
    "save it as UTF-8": "speichere sie als UTF-8",
    "run it again": "starte noch einmal",
    "has more than the {1} bytes that are read": "hat mehr als die {1} Bytes, die gelesen werden",
    "the folder": "der Ordner",
    "holds more than {1} files": "enthält mehr als {1} Dateien",
    "hand in your sources only": "gib nur deine Quelldateien ab",
    "hand it in again": "gib sie noch einmal ab",
    "What was handed in cannot be read: {1}": "Was abgegeben wurde, kann nicht gelesen werden: {1}",
    "cannot be read: {1}": "kann nicht gelesen werden: {1}",
    "Archives cannot be unpacked: {1}.": "Archive können nicht ausgepackt werden: {1}.",
    "No points were lost. Install libarchive13 (apt-get install libarchive-dev), or unpack {1} and give the folder.":
      "Es sind keine Punkte verloren. Installiere libarchive13 (apt-get install libarchive-dev) oder pack {1} aus und gib den Ordner an.",
    "takes too long to unpack, or too much memory":
      "auszupacken dauert zu lange oder braucht zu viel Speicher",
    "pack only your sources": "pack nur deine Quelldateien",
    "The unpacking of a submission": "Das Auspacken einer Abgabe",
    "leads out of the archive": "führt aus dem Archiv hinaus",
    "pack it again from within its folder": "pack es noch einmal, und zwar in seinem Ordner",
    "unpack it and give the folder": "pack es aus und gib den Ordner an",
    "holds too much in folders such as .git and .build": "enthält zu viel in Ordnern wie .git und .build",
    "has more than {1} entries": "hat mehr als {1} Einträge",
    "unpacks to more than {1} MiB": "ist ausgepackt größer als {1} MiB",
    "is packed more than once": "ist mehrfach gepackt",
    "pack it again as .zip or .tar.gz": "pack es noch einmal als .zip oder .tar.gz",
    "an entry has no name": "ein Eintrag hat keinen Namen",
    "lies in more than {1} archives within archives, and no more are opened":
      "liegt in mehr als {1} Archiven ineinander, und mehr werden nicht geöffnet",
    "hand in the archive that holds your sources, without the others around it":
      "gib das Archiv mit deinen Quelldateien ab, ohne die anderen darum herum",
    "{1}, without a password": "{1}, ohne Passwort",
    "is locked with a password": "ist mit einem Passwort gesperrt",
    "is packed in a way that is not read here ({1} with {2})":
      "ist auf eine Weise gepackt, die hier nicht gelesen wird ({1} mit {2})",
    "{1}, in the usual way": "{1}, auf die übliche Weise",
    "is no whole archive: it is empty": "ist kein ganzes Archiv: Es ist leer",
    "{1}, and upload it again": "{1}, und lade es noch einmal hoch",
    "is no whole archive: it is {1}": "ist kein ganzes Archiv: Es ist {1}",
    "what was saved is a page and not the file, often one to log in or of an error: hand in the archive itself":
      "gespeichert wurde eine Seite und nicht die Datei, oft eine zum Anmelden oder eine mit einem Fehler: Gib das Archiv selbst ab",
    "is no whole archive: it is packed with gzip, but what it holds is no .tar":
      "ist kein ganzes Archiv: Es ist mit gzip gepackt, aber darin ist kein .tar",
    "is no whole archive: {1}": "ist kein ganzes Archiv: {1}",
    "it is damaged or something else: {1}": "es ist beschädigt oder etwas anderes: {1}",
    "is no whole archive: it is damaged ({1})": "ist kein ganzes Archiv: Es ist beschädigt ({1})",
    "method {1}": "Verfahren {1}",
    "There are no training images (data_batch_1.bin …) in the data folder.":
      "Im Datenordner gibt es keine Trainingsbilder (data_batch_1.bin …).",
    "There are only synthetic images, drawn shapes here, and this part is about {1}.":
      "Hier gibt es nur künstliche Bilder, gezeichnete Formen, und in diesem Teil geht es um {1}.",
    "There are other images here, and this part is about {1}.":
      "Hier gibt es andere Bilder, und in diesem Teil geht es um {1}.",
    "There are no test images (test_batch.bin) in the data folder.":
      "Im Datenordner gibt es keine Testbilder (test_batch.bin).",
    "The test images are not all there: {1}, and CIFAR-10 has 1,000 of each class.":
      "Die Testbilder sind nicht alle da: {1}, und CIFAR-10 hat 1000 von jeder Klasse.",
    "(synthetic images)": "(künstliche Bilder)",
    "(images other than {1})": "(andere Bilder als {1})",
    "There are no images yet.": "Es gibt noch keine Bilder.",
    "Not run: {1} {2}": "Nicht ausgeführt: {1} {2}",
    "`{1}` draws some.": "`{1}` zeichnet welche.",
    "`{1}` fetches CIFAR-10; --from PATH takes a copy that you have.":
      "`{1}` lädt CIFAR-10; --from PFAD nimmt eine Kopie, die du hast.",
    "Your module did not describe a network.": "Dein Modul hat kein Netz beschrieben.",
    "Your network's XML is longer than {1} KiB: is there a loop that adds layers?":
      "Das XML deines Netzes ist länger als {1} KiB: Gibt es eine Schleife, die Schichten hinzufügt?",
    "your network": "dein Netz",
    "Your network takes {1}, and the images are {2}.": "Dein Netz nimmt {1}, und die Bilder sind {2}.",
    "Your module gave no training plan.": "Dein Modul hat keinen Trainingsplan angegeben.",
    "Your training plan cannot be read.": "Dein Trainingsplan kann nicht gelesen werden.",
    "There is no network.": "Es gibt kein Netz.",
    "There is no network to look at.": "Es gibt kein Netz, das man ansehen könnte.",
    "The network has no convolution, so nothing is seen through one.":
      "Das Netz hat keine Faltung; also sieht keine etwas.",
    "{1} has a learning capacity of {2}, below {3}: its kernel is small for what it sees. Down-sample earlier, or stop stacking there.":
      "{1} hat eine Lernkapazität von {2}, weniger als {3}: Der Kernel ist klein für das, was er sieht. Verkleinere die Bilder früher oder staple dort nicht weiter.",
    "{1} covers {2} of the image, more than {3}: it sees beyond it.":
      "{1} deckt {2} des Bildes ab, mehr als {3}: Es sieht darüber hinaus.",
    "The convolutions cover {1} of the image, and {2} are wanted: add layers, or down-sample in between.":
      "Die Faltungen decken {1} des Bildes ab, und {2} sind gefordert: Füg Schichten hinzu oder verkleinere dazwischen.",
    "The convolutions cover up to {1} of the image.": "Die Faltungen decken bis zu {1} des Bildes ab.",
    "The filters of {1} are still those that training began with. Train longer: `{2}` goes on where it stopped.":
      "Die Filter von {1} sind noch die, mit denen das Training begann. Trainiere länger: `{2}` macht da weiter, wo es aufgehört hat.",
    "The {1} filters of {2} were learnt, {3} % away from where they began":
      "Die {1} Filter von {2} sind gelernt und liegen {3} % von ihrem Anfang entfernt",
    "{1}; their picture is {2}.": "{1}; ihr Bild ist {2}.",
    "Before training the loss is {1}{2}": "Vor dem Training ist der Loss {1}{2}",
    "a network that gives each of {1} classes the same chance has ln {2} = {3}":
      "ein Netz, das jeder von {1} Klassen dieselbe Chance gibt, hat ln {2} = {3}",
    "{1}, and {2}. Values grow from layer to layer: put batch normalisation between them.":
      "{1}, und {2}. Die Werte wachsen von Schicht zu Schicht: Setz Batch-Normalisierung dazwischen.",
    "It is sure of wrong answers, and the first steps go into unlearning them: values grow on their way to the last layer. Try batch normalisation, or average pooling before the end.":
      "Es ist sich falscher Antworten sicher, und die ersten Schritte gehen dafür drauf, sie zu verlernen: Die Werte wachsen auf dem Weg zur letzten Schicht. Versuch es mit Batch-Normalisierung oder mit Average-Pooling vor dem Ende.",
    "Its outputs lean to the right classes by chance: try another seed.":
      "Seine Ausgaben neigen zufällig zu den richtigen Klassen: Versuch einen anderen Seed.",
    "{1}; {2}, and {3} is the limit here.": "{1}; {2}, und {3} ist hier die Grenze.",
    "{1}, and ln {2} = {3}.": "{1}, und ln {2} = {3}.",
    "its own cannot be read": "sein eigenes kann nicht gelesen werden",
    "{1} takes its input from elsewhere": "{1} bekommt seine Eingabe von woanders",
    "it has {1} where yours has {2}": "es hat {1}, wo deines {2} hat",
    "it has {1} layers, and yours has {2}": "es hat {1} Schichten, und deines hat {2}",
    "Not run: first make it a network that fits the images.":
      "Nicht ausgeführt: Mach zuerst ein Netz daraus, das zu den Bildern passt.",
    "{1}  learning {2} images by heart: epoch {3}, at most {4}":
      "{1}  lernt {2} Bilder auswendig: Epoche {3} von höchstens {4}",
    "After {1} epochs with {2} images{3}, {4} of them are classified rightly":
      "Nach {1} Epochen mit {2} Bildern{3} sind {4} davon richtig klassifiziert",
    "{1}: the loss is no number any more. Values grow from layer to layer: try batch normalisation.":
      "{1}: Der Loss ist keine Zahl mehr. Die Werte wachsen von Schicht zu Schicht: Versuch es mit Batch-Normalisierung.",
    "{1}, and {2} are wanted. The gradient does not reach the first layers, or too little is left of the image: prefer ReLU to sigmoid, end without an activation, add batch normalisation or filters.":
      "{1}, und {2} sind gefordert. Der Gradient erreicht die ersten Schichten nicht, oder vom Bild bleibt zu wenig übrig: Nimm lieber ReLU als Sigmoid, hör ohne Aktivierung auf, füg Batch-Normalisierung oder Filter hinzu.",
    "The network's parameters cannot be counted.": "Die Parameter des Netzes können nicht gezählt werden.",
    "Your network has {1} parameters, and {2} are allowed.":
      "Dein Netz hat {1} Parameter, und erlaubt sind {2}.",
    "Your network has {1} parameters, and at least {2} are wanted.":
      "Dein Netz hat {1} Parameter, und gefordert sind mindestens {2}.",
    "{1} parameters.": "{1} Parameter.",
    "`{1}` trains it.": "`{1}` trainiert es.",
    "Not trained yet: run `{1}`; the weights may be graded after any epoch, and are handed in as {2}.safetensors.":
      "Noch nicht trainiert: Führ `{1}` aus; die Gewichte lassen sich nach jeder Epoche bewerten und werden als {2}.safetensors abgegeben.",
    "was made for another network: {1}": "gehört zu einem anderen Netz: {1}",
    "Undo that, or train again: {1}": "Mach das rückgängig oder trainiere noch einmal: {1}",
    "was trained on synthetic images, and this part is about {1}":
      "wurde mit künstlichen Bildern trainiert, und in diesem Teil geht es um {1}",
    "was trained on other images, and this part is about {1}":
      "wurde mit anderen Bildern trainiert, und in diesem Teil geht es um {1}",
    "Then {1}": "Dann: {1}",
    "holds values in {1} that are not finite numbers: training diverged":
      "enthält in {1} Werte, die keine endlichen Zahlen sind: Das Training ist divergiert",
    "Lower the learning rate; {1}": "Senke die Lernrate; {1}",
    "does not fit your network: {1}": "passt nicht zu deinem Netz: {1}",
    "was trained on the test images": "wurde mit den Testbildern trainiert",
    "red": "Rot",
    "green": "Grün",
    "blue": "Blau",
    "was made for images that look otherwise: their mean {1} is {2}, and that of these images {3}":
      "gehört zu Bildern, die anders aussehen: Ihr mittleres {1} ist {2}, das dieser Bilder {3}",
    "training anew: epoch {1} of {2}, loss {3}, {4} of {5}":
      "neues Training: Epoche {1} von {2}, Loss {3}, {4} von {5}",
    "Trained anew, the loss became {1} in epoch {2}: lower the plan's learning rate, {3}.":
      "Beim neuen Training wurde der Loss {1}, in Epoche {2}: Senke die Lernrate des Plans, {3}.",
    "trained anew by the grader for {1} epochs": "neu trainiert bei der Bewertung, {1} Epochen",
    "trained anew by the grader for {1} of {2} epochs in {3} minutes":
      "neu trainiert bei der Bewertung, {1} von {2} Epochen in {3} Minuten",
    "{1}  looking at {2} test images": "{1}  sieht {2} Testbilder an",
    "{1} % of {2} synthetic test images are classified rightly":
      "{1} % von {2} künstlichen Testbildern sind richtig klassifiziert",
    "{1} % of {2} test images are classified rightly":
      "{1} % von {2} Testbildern sind richtig klassifiziert",
    ": {1} of {2} points.": ": {1} von {2} Punkten.",
    "From {1} % on it is worth {2}.": "Ab {1} % gibt es {2}.",
    "The network has no layers.": "Das Netz hat keine Schichten.",
    "nothing": "nichts",
    "The last layer, {1}, puts out {2}, and there are {3} classes. End with <dense units=\"{4}\"/>.":
      "Die letzte Schicht, {1}, gibt {2} aus, und es gibt {3} Klassen. Lass es mit <dense units=\"{4}\"/> enden.",
    "{1} layers, from {2} to {3}.": "{1} Schichten, von {2} bis {3}.",
    "about {1} million million operations": "etwa {1} Billionen Operationen",
    "{1} million": "{1} Millionen",
    "{1} GB for the values of {2} images": "{1} GB für die Werte von {2} Bildern",
    "Not run: this network needs {1}, more than the {2} that the grader takes. Down-sample earlier, or take fewer filters where the image is still large; `./grade analyze` shows the costly layers.":
      "Nicht ausgeführt: Dieses Netz braucht {1}, mehr als die Grenze von {2}. Verkleinere die Bilder früher oder nimm weniger Filter, wo das Bild noch groß ist; `./grade analyze` zeigt die teuren Schichten.",
    "{1} cannot be graded:": "{1} kann nicht bewertet werden:",
    "Preparing the compiler (once per toolchain, and when the system's headers change) …":
      "Der Compiler wird vorbereitet (einmal je Toolchain, und wenn sich Header des Systems ändern) …",
    "The compiler cannot compile three imports:": "Der Compiler kann drei Imports nicht übersetzen:",
    "No points were lost. {1}": "Es sind keine Punkte verloren. {1}",
    "Compiling the mutant maker (once per toolchain) …":
      "Der Mutantenmacher wird übersetzt (einmal je Toolchain) …",
    "{1} has no graded parts.": "{1} hat keine bewerteten Teile.",
    "`{1}` shows which exercises do.": "`{1}` zeigt, welche Übungen welche haben.",
    "{1} has no suites in {2}.": "{1} hat keine Testsuites in {2}.",
    "{1} has no starter in {2}.": "{1} hat keine Vorlage in {2}.",
    "`{1}` brings it back, if it was published or graded here before.":
      "`{1}` bringt sie zurück, wenn sie veröffentlicht ist oder hier schon einmal bewertet wurde.",
    "Your {1} is missing: graded with the course's own (commit {2}). Authors: `--course .` grades with the files on disk.":
      "Deine Datei {1} fehlt: Bewertet wurde mit der des Kurses (Commit {2}). Für die, die ihn schreiben: `--course .` bewertet mit den Dateien auf der Platte.",
    "Your {1} differs from the course's: graded with the course's own (commit {2}). Authors: `--course .` grades with the files on disk.":
      "Deine Datei {1} weicht von der des Kurses ab: Bewertet wurde mit der des Kurses (Commit {2}). Für die, die ihn schreiben: `--course .` bewertet mit den Dateien auf der Platte.",
    "Preparing {1} (once per course change) …": "{1} wird vorbereitet (einmal je Änderung des Kurses) …",
    "The prepared {1} is damaged and is made again.":
      "Die vorbereitete Übung {1} ist beschädigt und wird neu gemacht.",
    "{1}/{2} does not stay as it was written.": "{1}/{2} bleibt nicht, wie es geschrieben wurde.",
    "{1}: the starter has no public function to grade.":
      "{1}: Die Vorlage hat keine öffentliche Funktion, die man bewerten könnte.",
    "Add one, or mark one public.": "Füg eine hinzu oder mach eine public.",
    "The manifest cannot be written.": "Das Manifest kann nicht geschrieben werden.",
    "The compiler that prepares {1}": "Der Compiler, der {1} vorbereitet,",
    "Install bubblewrap (apt-get install bubblewrap)": "Installiere bubblewrap (apt-get install bubblewrap)",
    "resource limits": "Ressourcengrenzen",
    "There is no working sandbox, so someone else's code is not run.":
      "Es gibt keine funktionierende Sandbox, also wird fremder Code nicht ausgeführt.",
    "{1}, or ": "{1} oder ",
    "give --no-sandbox if you trust this code.": "gib --no-sandbox an, wenn du diesem Code vertraust.",
    "{1} is missing: the grader was not built whole.":
      "{1} fehlt: Das Programm wurde nicht vollständig gebaut.",
    "Run ./grade self-test, or `swift build -c release` in the course's folder.":
      "Führ ./grade self-test aus oder `swift build -c release` im Ordner des Kurses.",
    "This program does not know where it is.": "Dieses Programm weiß nicht, wo es liegt.",
    "No Swift compiler was found.": "Es wurde kein Swift-Compiler gefunden.",
    "Is the folder of swiftc in your PATH? Or install Swift 6.3 from https://www.swift.org/install.":
      "Ist der Ordner von swiftc in deinem PATH? Sonst installiere Swift 6.3 von https://www.swift.org/install.",
    "The Swift toolchain in {1} lacks its compiler or its linker (ld.lld).":
      "Der Swift-Toolchain in {1} fehlt der Compiler oder der Linker (ld.lld).",
    "Install Swift 6.3 anew from https://swift.org/install.":
      "Installiere Swift 6.3 neu von https://swift.org/install.",
    "The Swift compiler at {1} does not say where its libraries are.":
      "Der Swift-Compiler in {1} sagt nicht, wo seine Bibliotheken sind.",
    "Does `swiftc -print-target-info` work? If not, install Swift 6.3 anew.":
      "Funktioniert `swiftc -print-target-info`? Wenn nicht, installiere Swift 6.3 neu.",
    "The Swift toolchain at {1} has an unknown layout.":
      "Die Swift-Toolchain in {1} ist unbekannt aufgebaut.",

    // MARK: - The command line
    "Try each question on so many seeds (default: 100; fewer where there are more than {1} questions).":
      "Probiert jede Frage mit so vielen Seeds (Vorgabe: 100; weniger, wo es mehr als {1} Fragen gibt).",
    "Speak this language instead of the environment's: {1}.":
      "Spricht diese Sprache statt der aus der Umgebung: {1}.",
    "name": "Name",
    "pixels": "Pixel",
    "text": "Text",
    "error": "Fehler",
    "warning": "Warnung",
    "and {1} more; put these right first": "und {1} weitere; behebe zuerst diese",
    "and {1} more": "und {1} weitere",
    "is being written by another program": "wird gerade von einem anderen Programm geschrieben",
    "let that one end first": "lass erst das andere Programm fertig werden",
    "cannot be written: {1}": "kann nicht geschrieben werden: {1}",
    "free some space on the disk": "schaff Platz auf der Festplatte",
    "check that its folder is there and writable":
      "prüfe, ob der Ordner da ist und ob man darin schreiben darf",
    "'{1}' cannot be started: {2}": "'{1}' kann nicht gestartet werden: {2}",
    "Is the Swift toolchain still where it was? Run ./grade self-test to see what is missing.":
      "Ist die Swift-Toolchain noch da, wo sie war? ./grade self-test zeigt, was fehlt.",
    "No pipe can be made: {1}": "Es kann keine Pipe angelegt werden: {1}",
    "/dev/null cannot be opened: {1}": "/dev/null kann nicht geöffnet werden: {1}",
    "No points were lost.": "Es sind keine Punkte verloren.",
    "a MATLAB file": "eine MATLAB-Datei",
    "a PDF": "ein PDF",
    "a PNG picture": "ein PNG-Bild",
    "a JPEG picture": "ein JPEG-Bild",
    "a Git LFS pointer, not the file itself": "ein Verweis von Git LFS und nicht die Datei selbst",
    "a web page (HTML)": "eine Webseite (HTML)",
    "a gzip file": "eine gzip-Datei",
    "a .zip": "ein .zip",
    "a {1} archive": "ein {1}-Archiv",
    "a Python pickle": "ein Python-Pickle",
    "byte {1}:": "Byte {1}:",
    "{1} cannot be written: {2}": "{1} kann nicht geschrieben werden: {2}",
    "{1} cannot be read: {2}": "{1} kann nicht gelesen werden: {2}",
    "the folder {1} cannot be made: {2}": "der Ordner {1} kann nicht angelegt werden: {2}",
    "No points were lost. The grader needs about 60 file descriptors: `ulimit -n` tells how many it may have.":
      "Es sind keine Punkte verloren. Zum Bewerten braucht es etwa 60 Dateideskriptoren: `ulimit -n` sagt, wie viele es sein dürfen.",
    "Is the disk full, or the folder read-only?":
      "Ist die Festplatte voll oder der Ordner schreibgeschützt?",
    "{1} cannot be watched: there is no such folder.":
      "{1} kann nicht beobachtet werden: Diesen Ordner gibt es nicht.",
    "A folder": "Ein Ordner",
    "Is the course whole? `./grade list` lists its exercises.":
      "Ist der Kurs vollständig? `./grade list` zeigt seine Übungen.",
    "A stack may have {1} at most here": "Ein Stack darf hier höchstens {1} haben",
    "A file may have {1} at most here": "Eine Datei darf hier höchstens {1} haben",
    "A process may have {1} of address space at most here":
      "Ein Prozess darf hier höchstens {1} Adressraum haben",
    "A process may have {1} of data at most here": "Ein Prozess darf hier höchstens {1} an Daten haben",
    "A process may take {1} of a processor's time at most here":
      "Ein Prozess darf hier höchstens {1} Prozessorzeit brauchen",
    "You may have {1} processes and threads at most here":
      "Du darfst hier höchstens {1} Prozesse und Threads haben",
    "{1} ({2} are there already), and grading needs {3} more.":
      "{1} ({2} gibt es schon), und das Bewerten braucht {3} mehr.",
    "{1}, and grading needs {2}.": "{1}, und das Bewerten braucht {2}.",
    "No points were lost. `ulimit -H -{1}` shows the limit; `ulimit -{2} {3}` in a new shell lifts it, if your system lets you. If not, ask whoever looks after the machine.":
      "Es sind keine Punkte verloren. `ulimit -H -{1}` zeigt die Grenze; `ulimit -{2} {3}` in einer neuen Shell hebt sie auf, wenn dein System das zulässt. Wenn nicht, frag die, die den Rechner betreuen.",
    "cannot be opened: {1}": "kann nicht geöffnet werden: {1}",
    "check the name": "prüfe den Namen",
    "is not an ordinary file": "ist keine gewöhnliche Datei",
    "give a file": "gib eine Datei an",
    "ends here; it has been cut while it was read": "endet hier; sie wurde während des Lesens abgeschnitten",
    "restore the file": "stell die Datei wieder her",
    "has {1} bytes, more than the {2} that are read": "hat {1} Bytes, mehr als die {2}, die gelesen werden",
    "give another file": "gib eine andere Datei an",
    "{1} was ended from outside, twice.": "{1} wurde zweimal von außen beendet.",
    "No points were lost. Run it again when nobody stops the grader's processes.":
      "Es sind keine Punkte verloren. Starte noch einmal, wenn niemand die Prozesse beendet.",
    "The state {1} cannot be written.": "Der Stand {1} kann nicht geschrieben werden.",
    "No such file or directory": "Datei oder Ordner nicht gefunden",
    "Permission denied": "Zugriff verweigert",
    "No space left on device": "kein Platz mehr auf dem Gerät",
    "Is a directory": "ist ein Ordner",
    "Not a directory": "ist kein Ordner",
    "Read-only file system": "das Dateisystem ist schreibgeschützt",
    "No work folder can be made in {1}: {2}": "In {1} kann kein Arbeitsordner angelegt werden: {2}",
    "The work folder {1} cannot be locked: {2}": "Der Arbeitsordner {1} kann nicht gesperrt werden: {2}",
    "A network's trained weights (.grade/checkpoints/EXERCISE.safetensors in the course; in a submission EXERCISE.safetensors or checkpoint.safetensors).":
      "Die trainierten Gewichte eines Netzes (.grade/checkpoints/EXERCISE.safetensors im Kurs; in einer Abgabe EXERCISE.safetensors oder checkpoint.safetensors).",
    "The images a network is tried on (.grade/data/cifar10 in the course).":
      "Die Bilder, an denen ein Netz erprobt wird (.grade/data/cifar10 im Kurs).",
    "Train a network anew instead of taking the weights that were handed in.":
      "Trainiert ein Netz neu, statt die abgegebenen Gewichte zu nehmen.",
    "After so long, --retrain grades what was reached (30).":
      "Nach dieser Zeit bewertet --retrain, was erreicht ist (30).",
    "--budget belongs to --retrain.": "--budget gehört zu --retrain.",
    "--budget takes minutes, more than 0 and at most 10000.":
      "--budget nimmt Minuten, mehr als 0 und höchstens 10000.",
    "There is no file {1}.": "Es gibt keine Datei {1}.",
    "--retrain trains anew, and --checkpoint names weights: choose one of them.":
      "--retrain trainiert neu, und --checkpoint nennt Gewichte: Wähle eines von beiden.",
    "there is no file {1}. Train first: `./grade train exercise6` writes .grade/checkpoints/exercise6.safetensors after every epoch.":
      "Es gibt keine Datei {1}. Trainiere zuerst: `./grade train exercise6` schreibt nach jeder Epoche .grade/checkpoints/exercise6.safetensors.",
    "Use the course in this folder instead of ours.": "Nimmt den Kurs in diesem Ordner statt unserem.",
    "{1}/{2} is missing.\n`git -C {3} restore {4}` brings it back.":
      "{1}/{2} fehlt.\n`git -C {3} restore {4}` bringt es zurück.",
    "Watching {1}. Save a file to check again; Ctrl-C ends it.":
      "{1} wird beobachtet. Speichere eine Datei, um neu zu prüfen; Strg-C beendet es.",
    "Watching {1}. Save a file to grade again; Ctrl-C ends it.":
      "{1} wird beobachtet. Speichere eine Datei, um neu zu bewerten; Strg-C beendet es.",
    "Saved. Looking at it again …": "Gespeichert. Es wird neu angesehen …",
    "EXAMPLES\n  ./grade exercise3                grade your exercise 3\n  ./grade exercise3 --watch        grade it again after every save\n  ./grade learn                    the lessons\n  ./grade hint exercise3 --part 3.2\n  ./grade analyze Courseware/networks/vgg16.xml\n\nEXIT STATUS\n  0    all points, or all done\n  1    not all points, findings, or a file that cannot be used\n  2    code that does not compile (the rest is graded), or a refused submission\n  64   wrong usage\n  70   a fault of the grader's own, which never costs anybody a point\n  130  stopped with Ctrl-C":
      "BEISPIELE\n  ./grade exercise3                bewertet deine Übung 3\n  ./grade exercise3 --watch        bewertet sie nach jedem Speichern neu\n  ./grade learn                    die Lektionen\n  ./grade hint exercise3 --part 3.2\n  ./grade analyze Courseware/networks/vgg16.xml\n\nENDSTATUS\n  0    alle Punkte, oder alles getan\n  1    nicht alle Punkte, Befunde oder eine unbrauchbare Datei\n  2    nicht übersetzbarer Code (der Rest wird bewertet) oder abgelehnte Abgabe\n  64   falscher Aufruf\n  70   ein Fehler des Programms selbst, der nie Punkte kostet\n  130  mit Strg-C angehalten",
    "One exercise is graded at a time.": "Es wird immer nur eine Übung bewertet.",
    "One exercise's hints are shown at a time.": "Es werden immer nur die Tipps einer Übung gezeigt.",
    "One exercise's questions are asked at a time.": "Es werden immer nur die Fragen einer Übung gestellt.",
    "One exercise's questions are shown at a time.": "Es werden immer nur die Fragen einer Übung gezeigt.",
    "One lesson is read at a time.": "Es wird immer nur eine Lektion gelesen.",
    "One exercise is started again at a time.": "Es wird immer nur eine Übung neu begonnen.",
    "One exercise's solution is shown at a time.": "Es wird immer nur die Lösung einer Übung gezeigt.",
    "One exercise's parts are shown at a time.": "Es werden immer nur die Teile einer Übung gezeigt.",
    "One exercise gets a question at a time.": "Es bekommt immer nur eine Übung eine Frage.",
    "One network is trained at a time.": "Es wird immer nur ein Netz trainiert.",
    "OVERVIEW:": "ZWECK:",
    "USAGE:": "AUFRUF:",
    "Usage:": "Aufruf:",
    "Help:": "Hilfe:",
    "ARGUMENTS:": "ARGUMENTE:",
    "OPTIONS:": "OPTIONEN:",
    "SUBCOMMANDS:": "BEFEHLE:",
    "See '{1} <subcommand>' for detailed help.": "Mehr über einen Befehl sagt '{1} <Befehl>'.",
    "See '{1}' for more information.": "Mehr darüber sagt '{1}'.",
    "Unknown option '{1}'. Did you mean '{2}'?": "Die Option '{1}' gibt es nicht. Meintest du '{2}'?",
    "Unknown option '{1}'": "Die Option '{1}' gibt es nicht",
    "Missing value for '{1}'": "Es fehlt der Wert für '{1}'",
    "Missing expected argument '{1}'": "Es fehlt das Argument '{1}'",
    "Unexpected argument '{1}'": "Das Argument '{1}' passt hier nicht",
    "{1} unexpected arguments: {2}": "{1} Argumente passen hier nicht: {2}",
    "The option '{1}' does not take any value, but '{2}' was specified.":
      "Die Option '{1}' nimmt keinen Wert, aber '{2}' wurde angegeben.",
    "The value '{1}' is invalid for '{2}'": "Der Wert '{1}' passt nicht zu '{2}'",
    "Missing required subcommand.": "Es fehlt der Befehl.",
    "(default)": "(Vorgabe)",
    "Show help information.": "Zeigt diese Hilfe.",
    "Show subcommand help information.": "Zeigt die Hilfe zu einem Befehl.",
    "Show the version.": "Zeigt die Version.",
    "(values:": "(Werte:",
    "(default:": "(Vorgabe:",
    "; default:": "; Vorgabe:",
    "exercise": "Übung",
    "exercises": "Übungen",
    "lesson": "Lektion",
    "network": "Netz",
    "dataset": "Datensatz",
    "subcommand": "Befehl",
    "subcommands": "Befehle",
    "options": "Optionen",
    "dir": "Ordner",
    "file": "Datei",
    "path": "Pfad",
    "number": "Zahl",
    "minutes": "Minuten",
    "language": "Sprache",
    "Climbing … {1} %": "Es geht aufwärts … {1} %",
    "--layer shows all of a layer; --output pictures.svg draws everything.":
      "--layer zeigt alles von einer Schicht; --output bilder.svg zeichnet alles.",
    "Without colours only brightness is shown; --output pictures.svg has them.":
      "Ohne Farben sieht man nur die Helligkeit; --output bilder.svg hat sie.",
    "Of larger or smaller pictures the square in the middle is seen, resized to 32x32.":
      "Von größeren oder kleineren Bildern zählt das Quadrat in der Mitte, auf 32x32 gebracht.",
    "{1} has no network to train.": "{1} hat kein Netz zum Trainieren.",
    "Try exercise6, or give a file with a <network>.":
      "Versuch exercise6 oder gib eine Datei mit einem <network> an.",
    "Your module describes no network.": "Dein Modul beschreibt kein Netz.",
    "`{1}` shows what is wrong.": "`{1}` zeigt, was nicht stimmt.",
    "Is Exercise6Support unchanged?": "Ist Exercise6Support unverändert?",
    "the output cannot be written: {1}\nIs the disk full?":
      "Die Ausgabe kann nicht geschrieben werden: {1}\nIst die Festplatte voll?",
    "Name an exercise: {1}. `{2}`, for example.": "Nenn eine Übung: {1}. Zum Beispiel `{2}`.",
    "'{1}' needs {2} before it.": "Vor '{1}' gehört {2}.",
    "The command stands before the exercise.": "Der Befehl steht vor der Übung.",
    "Type these one after the other:": "Gib nacheinander ein:",
    "Type:": "Gib ein:",
    "The commands are {1}.": "Die Befehle sind {1}.",
    "There is no command '{1}'.": "Den Befehl '{1}' gibt es nicht.",
    "`./grade --help` says what each does.": "`./grade --help` sagt, was jeder tut.",
    "There is no {1} '{2}'.": "Als {1} gibt es '{2}' nicht.",
    "There is {1}.": "Es gibt {1}.",
    "Choose {1} or {2}.": "Wähle {1} oder {2}.",
    "Choose one of {1}.": "Zur Wahl stehen {1}.",
    "format": "Format",
    "color": "Farbwahl",
    "optimizer": "Optimierer",
    "initializer": "Anfang der Gewichte",
    "schedule": "Verlauf der Lernrate",
    "Show the layer table of a network: shapes, parameters, receptive field, capacity.":
      "Zeigt die Schichten eines Netzes: Formen, Parameter, rezeptives Feld, Kapazität.",
    "EXAMPLES\n  ./grade analyze Courseware/networks/vgg16.xml\n  ./grade analyze net.xml --format svg --output net.svg":
      "BEISPIELE\n  ./grade analyze Courseware/networks/vgg16.xml\n  ./grade analyze net.xml --format svg --output net.svg",
    "A file with a <network>.": "Eine Datei mit einem <network>.",
    "Write it to this file.": "Schreibt es in diese Datei.",
    "Check a course: starters score 0, solutions full, wrong ones lose points; questions have answers.":
      "Prüft einen Kurs: Vorlagen haben 0 Punkte, Lösungen alle, falsche verlieren welche; Fragen haben Antworten.",
    "EXAMPLES\n  ./grade check\n  ./grade check --course ~/my-course\n  ./grade check exercise3 --mutants":
      "BEISPIELE\n  ./grade check\n  ./grade check --course ~/my-course\n  ./grade check exercise3 --mutants",
    "Check these exercises only.": "Prüft nur diese Übungen.",
    "Try the suites on small changes of the solutions, and nothing else.":
      "Versucht die Testsuites an kleinen Änderungen der Lösungen, und sonst nichts.",
    "Draw the tests' random inputs from this number alone, and not from 1, 2 and 3.":
      "Zieht die zufälligen Eingaben der Tests nur aus dieser Zahl, nicht aus 1, 2 und 3.",
    "No exercise was checked.": "Es wurde keine Übung geprüft.",
    "`{1}` lists them.": "`{1}` zeigt sie.",
    "Make a complete exercise, to change into your own; and a course for it, where there is none.":
      "Macht eine vollständige Übung, aus der deine eigene wird; und einen Kurs dafür, wo keiner ist.",
    "EXAMPLE\n  ./grade new exercise my-exercise --title \"My exercise\" --course my-course":
      "BEISPIEL\n  ./grade new exercise my-exercise --title \"My exercise\" --course my-course",
    "The exercise's name on the command line, such as my-exercise.":
      "Der Name der Übung in der Befehlszeile, etwa my-exercise.",
    "The title that students see.": "Der Titel, den die Lernenden sehen.",
    "Begin a question or an exercise of your own.": "Beginnt eine eigene Frage oder Übung.",
    "EXAMPLES\n  ./grade new exercise my-exercise --course my-course\n  ./grade new question my-exercise --course my-course":
      "BEISPIELE\n  ./grade new exercise my-exercise --course my-course\n  ./grade new question my-exercise --course my-course",
    "Add a complete question to an exercise's quiz, to change into your own.":
      "Fügt zum Quiz einer Übung eine vollständige Frage hinzu, aus der deine eigene wird.",
    "EXAMPLE\n  ./grade new question exercise3 --id dilated-twice":
      "BEISPIEL\n  ./grade new question exercise3 --id dilated-twice",
    "The question's id; without it, one that is free.": "Die ID der Frage; ohne sie eine, die frei ist.",
    "Grade an exercise: build your module, run the graded parts, print a score per part.":
      "Bewertet eine Übung: baut dein Modul, führt die bewerteten Teile aus und zeigt die Punkte je Teil.",
    "The word `exercise` may be left out.\n\nEXAMPLES\n  ./grade exercise3\n  ./grade exercise3 --part 3.2 --watch\n  ./grade exercise3 --submission ada.zip --format json\n  ./grade exercise6 --submission ada.zip --retrain --budget 20":
      "Das Wort `exercise` kann wegbleiben.\n\nBEISPIELE\n  ./grade exercise3\n  ./grade exercise3 --part 3.2 --watch\n  ./grade exercise3 --submission ada.zip --format json\n  ./grade exercise6 --submission ada.zip --retrain --budget 20",
    "Grade this part only; may be repeated.": "Bewertet nur diesen Teil; geht mehrfach.",
    "Grade again whenever a file is saved.": "Bewertet neu, wenn eine Datei gespeichert wird.",
    "Grade this folder, .zip or .tar.gz instead of your own files.":
      "Bewertet diesen Ordner, dieses .zip oder .tar.gz statt deiner eigenen Dateien.",
    "Draw the tests' random inputs from this number.":
      "Zieht die zufälligen Eingaben der Tests aus dieser Zahl.",
    "How to write the verdict.": "Wie das Ergebnis geschrieben wird.",
    "Write the verdict to this file.": "Schreibt das Ergebnis in diese Datei.",
    "Run without a sandbox, under resource limits alone.": "Läuft ohne Sandbox, nur mit Ressourcengrenzen.",
    "--watch follows your own files; it does not go with --submission.":
      "--watch folgt deinen eigenen Dateien; das passt nicht zu --submission.",
    "there is no such file or folder: {1}. Check the path.":
      "diese Datei oder diesen Ordner gibt es nicht: {1}. Prüfe den Pfad.",
    "There is nothing to watch.": "Es gibt nichts zu beobachten.",
    "The submission's {1} differs from the course's: graded with the course's own.":
      "Die Datei {1} in der Abgabe weicht von der des Kurses ab: Bewertet wurde mit der des Kurses.",
    "Check exercises as an author: XML, cross-checks, suites, functions, and questions on many seeds.":
      "Prüft Übungen für die, die sie schreiben: XML, Verweise, Testsuites, Funktionen und Fragen mit vielen Seeds.",
    "EXAMPLES\n  ./grade lint exercise3\n  ./grade lint --course ~/my-course --watch":
      "BEISPIELE\n  ./grade lint exercise3\n  ./grade lint --course ~/my-course --watch",
    "Check again whenever a file of the course is saved.":
      "Prüft neu, wenn eine Datei des Kurses gespeichert wird.",
    "--seeds must be at least 1.": "--seeds muss mindestens 1 sein.",
    "Show what a trained network takes pictures for, or how well it does on labelled images.":
      "Zeigt, wofür ein trainiertes Netz Bilder hält oder wie gut es auf benannten Bildern ist.",
    "Of a folder with test images these are taken. The confusion matrix tells how\noften images of a class (row) were taken for another (column).\n\nEXAMPLES\n  ./grade predict .grade/checkpoints/cifar10.safetensors cat.jpg dog.png\n  ./grade predict .grade/checkpoints/cifar10.safetensors .grade/data/cifar10\n  ./grade predict run.safetensors pictures/ --top 5 --format json":
      "Aus einem Ordner mit Testbildern werden diese genommen. Die Konfusionsmatrix zeigt,\nwie oft Bilder einer Klasse (Zeile) für eine andere (Spalte) gehalten wurden.\n\nBEISPIELE\n  ./grade predict .grade/checkpoints/cifar10.safetensors cat.jpg dog.png\n  ./grade predict .grade/checkpoints/cifar10.safetensors .grade/data/cifar10\n  ./grade predict run.safetensors pictures/ --top 5 --format json",
    "What `grade train` wrote.": "Was `grade train` geschrieben hat.",
    "Pictures (PNG, JPEG, PPM, BMP), folders of them, CIFAR .bin files or folders of these.":
      "Bilder (PNG, JPEG, PPM, BMP), Ordner damit, .bin-Dateien von CIFAR oder Ordner damit.",
    "How many classes to show for a picture.": "Wie viele Klassen zu einem Bild gezeigt werden.",
    "--top must be at least 1.": "--top muss mindestens 1 sein.",
    "Get images to train on: download, copy or draw them.":
      "Besorgt Bilder zum Trainieren: lädt, kopiert oder zeichnet sie.",
    "Without an option it shows what is there.\n\nEXAMPLES\n  ./grade data cifar10 --download          the official 162 MiB, checked\n  ./grade data cifar10 --from ~/cifar-10-binary.tar.gz\n  ./grade data cifar10 --synthetic --images 5000\n  ./grade data cifar10":
      "Ohne Option zeigt es, was da ist.\n\nBEISPIELE\n  ./grade data cifar10 --download          die offiziellen 162 MiB, geprüft\n  ./grade data cifar10 --from ~/cifar-10-binary.tar.gz\n  ./grade data cifar10 --synthetic --images 5000\n  ./grade data cifar10",
    "The data set.": "Der Datensatz.",
    "Fetch the official archive; goes on where it stopped.":
      "Lädt das offizielle Archiv; macht da weiter, wo es aufgehört hat.",
    "Take an archive, a folder of .bin files or one such file.":
      "Nimmt ein Archiv, einen Ordner mit .bin-Dateien oder eine davon.",
    "Draw ten classes of shapes and textures instead of photographs.":
      "Zeichnet zehn Klassen von Formen und Mustern statt Fotos.",
    "How many training images to draw (10000).": "Wie viele Trainingsbilder gezeichnet werden (10000).",
    "Draw them from this seed (1).": "Zeichnet sie aus diesem Seed (1).",
    "The folder (.grade/data/cifar10 in the course).": "Der Ordner (.grade/data/cifar10 im Kurs).",
    "Replace images that are there already.": "Ersetzt Bilder, die schon da sind.",
    "Choose one of --download, --from and --synthetic.":
      "Wähle eines von --download, --from und --synthetic.",
    "--images and --seed belong to --synthetic.": "--images und --seed gehören zu --synthetic.",
    "--images takes a number from 10 to 1000000.": "--images nimmt eine Zahl von 10 bis 1000000.",
    "`{1}` fetches the photographs of CIFAR-10 instead.": "`{1}` lädt stattdessen die Fotos von CIFAR-10.",
    "The official images are here already.": "Die offiziellen Bilder sind schon da.",
    "Fetching {1}": "{1} wird geladen",
    "Its MD5 is right; unpacking it.": "Die MD5 stimmt; es wird ausgepackt.",
    "Start an exercise again; your files are kept in a backup.":
      "Beginnt eine Übung neu; deine Dateien bleiben in einer Sicherung.",
    "EXAMPLES\n  ./grade reset exercise3\n  ./grade reset exercise3 --missing      only the files that you have no longer":
      "BEISPIELE\n  ./grade reset exercise3\n  ./grade reset exercise3 --missing      nur die Dateien, die du nicht mehr hast",
    "Do not ask.": "Fragt nicht nach.",
    "Bring back the starter's files that are missing, and leave the others alone.":
      "Bringt die fehlenden Dateien der Vorlage zurück und lässt die anderen in Ruhe.",
    "{1} has no starter.": "{1} hat keine Vorlage.",
    "No file of the starter is missing from {1}.": "Keine Datei der Vorlage fehlt in {1}.",
    "{1}: back in {2}, as in the starter.": "{1}: wieder in {2}, wie in der Vorlage.",
    "{1} is the starter already. Nothing was changed.": "{1} ist schon die Vorlage. Nichts wurde geändert.",
    "Put the starter back in {1}? Your files are kept in a backup. [y/N]":
      "Die Vorlage wieder nach {1}? Deine Dateien bleiben in einer Sicherung. [j/N]",
    "Nothing was changed.": "Nichts wurde geändert.",
    "The starter is back. Your files are in {1}.": "Die Vorlage ist wieder da. Deine Dateien sind in {1}.",
    "Changed: {1}.": "Geändert: {1}.",
    "y": "j",
    "The untouched starter of {1} is not known: {2} is not a git clone that has it, and it was not graded here before.":
      "Die unveränderte Vorlage von {1} ist nicht bekannt: {2} ist kein git-Klon, der sie hat, und hier wurde noch nicht bewertet.",
    "Download the course again into another folder, and copy Exercises/{1}/Sources from there.":
      "Lade den Kurs noch einmal in einen anderen Ordner und kopiere Exercises/{1}/Sources von dort.",
    "Draw the filters that a network has learnt, what they see in an image, or what excites them most.":
      "Zeichnet die Filter, die ein Netz gelernt hat, was sie in einem Bild sehen oder was sie am stärksten anregt.",
    "Without an option it draws the filters of the first convolution. Later filters\nlook at many maps: they are drawn by how strong they are, and with --filter by\ntheir kernel for each map.\n\nEXAMPLES\n  ./grade filters run.safetensors\n  ./grade filters run.safetensors --output filters.svg      (or .png)\n  ./grade filters run.safetensors --layer conv3 --filter 5\n  ./grade filters run.safetensors --activations cat.png\n  ./grade filters run.safetensors --maximal                 (each class)\n  ./grade filters run.safetensors --maximal --layer conv7 --steps 256":
      "Ohne Option zeichnet es die Filter der ersten Faltung. Spätere Filter sehen auf\nviele Feature-Maps: Gezeichnet wird, wie stark sie sind, und mit --filter ihr\nKernel für jede davon.\n\nBEISPIELE\n  ./grade filters run.safetensors\n  ./grade filters run.safetensors --output filters.svg      (oder .png)\n  ./grade filters run.safetensors --layer conv3 --filter 5\n  ./grade filters run.safetensors --activations cat.png\n  ./grade filters run.safetensors --maximal                 (jede Klasse)\n  ./grade filters run.safetensors --maximal --layer conv7 --steps 256",
    "The layer; `grade analyze` shows their ids.": "Die Schicht; `grade analyze` zeigt ihre IDs.",
    "Only this filter, from 1; a class with --maximal alone.":
      "Nur dieser Filter, ab 1; mit --maximal allein eine Klasse.",
    "Draw what the layers make of a picture.": "Zeichnet, was die Schichten aus einem Bild machen.",
    "Draw what excites each class, or each filter of --layer, most.":
      "Zeichnet, was jede Klasse, oder jeden Filter von --layer, am stärksten anregt.",
    "How many steps of gradient ascent (128).": "Wie viele Schritte es den Gradienten aufwärts geht (128).",
    "The noise that the ascent begins with (1).": "Das Rauschen, mit dem der Aufstieg beginnt (1).",
    "Write it to this .svg or .png file.": "Schreibt es in diese .svg- oder .png-Datei.",
    "Choose one of --activations and --maximal.": "Wähle eines von --activations und --maximal.",
    "--steps and --seed belong to --maximal.": "--steps und --seed gehören zu --maximal.",
    "--steps takes 1 to 100000.": "--steps nimmt 1 bis 100000.",
    "--filter counts from 1.": "--filter zählt ab 1.",
    "--output takes a file that ends in .svg or .png.":
      "--output nimmt eine Datei, die auf .svg oder .png endet.",
    "Show our solution, once you have full points (or with --force).":
      "Zeigt unsere Lösung, sobald du alle Punkte hast (oder mit --force).",
    "EXAMPLE\n  ./grade solution exercise3": "BEISPIEL\n  ./grade solution exercise3",
    "Show it before you have full points.": "Zeigt sie, bevor du alle Punkte hast.",
    "{1} has no graded parts, so no solution.": "{1} hat keine bewerteten Teile, also keine Lösung.",
    "You do not have full points in {1} yet. `{2}` helps on the way; --force shows the solution all the same.":
      "Du hast in {1} noch nicht alle Punkte. `{2}` hilft unterwegs; --force zeigt die Lösung trotzdem.",
    "There is no solution in {1}.": "Es gibt keine Lösung in {1}.",
    "Train a network on CIFAR-10; run again, it goes on where it stopped.":
      "Trainiert ein Netz auf CIFAR-10; noch einmal gestartet, macht es da weiter, wo es aufgehört hat.",
    "An exercise trains the network and the plan of your module; a file trains with the options below.\n\nEXAMPLES\n  ./grade train exercise6\n  ./grade train Courseware/networks/cifar10.xml --epochs 5\n  ./grade train net.xml --optimizer sgd --rate 0.1 --schedule oneCycle":
      "Eine Übung trainiert das Netz und den Plan deines Moduls; eine Datei mit den Optionen unten.\n\nBEISPIELE\n  ./grade train exercise6\n  ./grade train Courseware/networks/cifar10.xml --epochs 5\n  ./grade train net.xml --optimizer sgd --rate 0.1 --schedule oneCycle",
    "An exercise such as exercise6, or a file with a <network>.":
      "Eine Übung wie exercise6 oder eine Datei mit einem <network>.",
    "The images (.grade/data/cifar10 in the course).": "Die Bilder (.grade/data/cifar10 im Kurs).",
    "How often all images are seen.": "Wie oft alle Bilder gesehen werden.",
    "How many images a step sees.": "Wie viele Bilder ein Schritt sieht.",
    "How many threads compute (all processors).": "Wie viele Threads rechnen (alle Prozessoren).",
    "How the weights begin; automatic is He's way before a ReLU.":
      "Womit die Gewichte beginnen; automatic nimmt vor einem ReLU die von He.",
    "How the weights are moved.": "Wie die Gewichte bewegt werden.",
    "The learning rate.": "Die Lernrate.",
    "How the learning rate changes.": "Wie sich die Lernrate ändert.",
    "How strongly weights are pulled to 0.": "Wie stark Gewichte zur 0 gezogen werden.",
    "Mirror images at random.": "Spiegelt Bilder zufällig.",
    "Shift images at random by so many pixels.": "Verschiebt Bilder zufällig um so viele Pixel.",
    "Draw everything random from this number.": "Zieht alles Zufällige aus dieser Zahl.",
    "Use the first so many training images only.": "Nimmt nur die ersten so vielen Trainingsbilder.",
    "Where the run is kept.": "Wo der Lauf aufbewahrt wird.",
    "Draw the curves of loss and accuracy as SVG.": "Zeichnet die Kurven von Loss und Genauigkeit als SVG.",
    "Start afresh.": "Fängt von vorn an.",
    "How to write it; json is a line an epoch.": "Wie es geschrieben wird; json ist eine Zeile je Epoche.",
    "--threads takes 1 to 256.": "--threads nimmt 1 bis 256.",
    "--images must be at least 1.": "--images muss mindestens 1 sein.",
    "Change it, or give the option.": "Ändere es oder gib die Option an.",
    "There are no training images.": "Es gibt keine Trainingsbilder.",
    "`./grade data cifar10 --help` says how to get them.":
      "`./grade data cifar10 --help` sagt, wie du sie bekommst.",
    "Watching {1}. Save a file to see it again; Ctrl-C ends it.":
      "{1} wird beobachtet. Speichere eine Datei, um sie neu zu zeigen; Strg-C beendet es.",
    "A course on convolutional neural networks that grades itself.":
      "Ein Kurs über Faltungsnetze (CNNs), der sich selbst bewertet.",
  ]
}
