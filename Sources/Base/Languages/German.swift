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

    // MARK: - Questions

    // MARK: - Misconceptions and traces

    // MARK: - Lessons

    // MARK: - Networks
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
    "A course on convolutional neural networks that grades itself.":
      "Ein Kurs über Faltungsnetze (CNNs), der sich selbst bewertet.",
  ]
}
