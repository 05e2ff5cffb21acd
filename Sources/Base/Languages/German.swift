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

    // MARK: - Questions

    // MARK: - Misconceptions and traces

    // MARK: - Lessons

    // MARK: - Networks

    // MARK: - Training
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
    "{1} of {2} points": "{1} von {2} Punkten",
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
    "no reason given": "ohne Angabe von Gründen",
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
      "Noch ist nichts bestanden, und so fangen alle an. Beginn mit Teil {1}.",
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
      "Die Funktion kam in {1} nicht zurück. Gibt es eine Schleife ohne Ende?",
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
    " and ": " und ",
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
      "{1}, und {2} sind gefordert. Der Gradient erreicht die ersten Schichten nicht, oder vom Bild bleibt zu wenig übrig: Nimm lieber ReLU als Sigmoid, ende ohne Aktivierung, füg Batch-Normalisierung oder Filter hinzu.",
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
      "Die letzte Schicht, {1}, gibt {2} aus, und es gibt {3} Klassen. Ende mit <dense units=\"{4}\"/>.",
    "{1} layers, from {2} to {3}.": "{1} Schichten, von {2} bis {3}.",
    "about {1} million million operations": "etwa {1} Billionen Operationen",
    "{1} parameters": "{1} Parameter",
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
    "name": "Name",
    "pixels": "Pixel",
    "text": "Text",
    "error": "Fehler",
    "warning": "Warnung",
    "and {1} more; put these right first": "und {1} weitere; behebe zuerst diese",
    "did you mean {1}?": "meintest du {1}?",
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
    "{1} cannot be made: {2}": "{1} kann nicht angelegt werden: {2}",
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
    "check its permissions": "prüfe die Zugriffsrechte",
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
    "Speak this language instead of the environment's: {1}.":
      "Spricht diese Sprache statt der aus der Umgebung: {1}.",
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
    "images": "Bilder",
    "image": "Bild",
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
    "Did you mean {1}?": "Meintest du {1}?",
    "The commands are {1}.": "Die Befehle sind {1}.",
    "There is no command '{1}'.": "Den Befehl '{1}' gibt es nicht.",
    "`./grade --help` says what each does.": "`./grade --help` sagt, was jeder tut.",
    "There is no {1} '{2}'.": "Als {1} gibt es '{2}' nicht.",
    "There is {1}.": "Es gibt {1}.",
    "There are {1}.": "Es gibt {1}.",
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
    "How to write it.": "Wie es geschrieben wird.",
    "Write it to this file.": "Schreibt es in diese Datei.",
    "Whether colours are used.": "Ob Farben benutzt werden.",
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
    "The exercise, such as exercise3.": "Die Übung, etwa exercise3.",
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
    "{1} has no part '{2}'. Its parts are {3}.": "{1} hat keinen Teil '{2}'. Die Teile sind {3}.",
    "there is no such file or folder: {1}. Check the path.":
      "diese Datei oder diesen Ordner gibt es nicht: {1}. Prüfe den Pfad.",
    "There is nothing to watch.": "Es gibt nichts zu beobachten.",
    "The submission's {1} differs from the course's: graded with the course's own.":
      "Die Datei {1} in der Abgabe weicht von der des Kurses ab: Bewertet wurde mit der des Kurses.",
    "Check exercises as an author: XML, cross-checks, suites, functions, and questions on many seeds.":
      "Prüft Übungen für die, die sie schreiben: XML, Verweise, Testsuites, Funktionen und Fragen mit vielen Seeds.",
    "EXAMPLES\n  ./grade lint exercise3\n  ./grade lint --course ~/my-course --watch":
      "BEISPIELE\n  ./grade lint exercise3\n  ./grade lint --course ~/my-course --watch",
    "Try each question on so many seeds.": "Versucht jede Frage mit so vielen Seeds.",
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
    "yes": "ja",
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
