"""What the desk says of an import, in four languages; what the site says of a value is said in showcase.records."""

from showcase.schema.label import Label

# Why a whole import cannot be done.
NOT_EMPTY = Label(
    "{place} n’est pas vide et ne vient pas d’une importation ; donnez un dossier nouveau",
    "{place} ist nicht leer und stammt nicht von einem Import; nennen Sie einen neuen Ordner",
    "{place} is not empty and was not made by an import; give a new folder",
    "{place} ass net eidel a kënnt net vun engem Import; gitt en neien Dossier un",
)
INSIDE = Label(
    "{place} est dans le projet ; ce qui est importé reste dehors, donnez un dossier ailleurs",
    "{place} liegt im Projekt; Importiertes bleibt draußen, nennen Sie einen Ordner anderswo",
    "{place} is inside the project; what is imported stays outside, give a folder elsewhere",
    "{place} läit am Projet; wat importéiert gëtt, bleift dobaussen, gitt en Dossier soss anzwousch un",
)
NO_FILE = Label(
    "il n’y a pas de fichier {place} ; corrigez le chemin",
    "die Datei {place} gibt es nicht; berichtigen Sie den Pfad",
    "there is no file {place}; mend the path",
    "de Fichier {place} gëtt et net; verbessert de Wee",
)
NO_MAPPING = Label(
    "il n’y a pas de fichier de correspondance dans {place} ; son nom se termine par .yaml",
    "in {place} gibt es keine Zuordnungsdatei; ihr Name endet auf .yaml",
    "there is no mapping file in {place}; its name ends in .yaml",
    "an {place} gëtt et kee Fichier mat enger Zouuerdnung; säin Numm hält mat .yaml op",
)
ONE_WAY = Label(
    "{place} : dites d’où vient la valeur, une seule fois : column, text ou value",
    "{place}: sagen Sie genau einmal, woher der Wert kommt: column, text oder value",
    "{place}: say just once where the value comes from: column, text or value",
    "{place}: sot genee eemol, vu wou de Wäert kënnt: column, text oder value",
)
WITHIN = Label(
    "{place} : ce champ fait partie de « {whole} », qui est déjà pris en entier ; gardez l’un des deux",
    "{place}: dieses Feld ist ein Teil von „{whole}“, das schon als Ganzes kommt; behalten Sie eines von beiden",
    "{place}: this field is a part of “{whole}”, which is taken as a whole; keep one of the two",
    "{place}: dëst Feld ass en Deel vun „{whole}“, dat schonn als Ganzt kënnt; haalt ee vun deenen zwee",
)
UNREADABLE = Label("{place} : {why}", "{place}: {why}", "{place}: {why}", "{place}: {why}")
NO_SOURCE = Label(
    "il n’y a ni fichier ni dossier {place} ; corrigez source",
    "weder Datei noch Ordner {place} gibt es; ändern Sie source",
    "there is neither a file nor a folder {place}; correct source",
    "et gëtt weder e Fichier nach en Dossier {place}; ännert source",
)
OUTSIDE = Label(
    "{place} : après le premier « * » un motif ne quitte pas son dossier ; ôtez « .. »",
    "{place}: hinter dem ersten „*“ verlässt ein Muster seinen Ordner nicht; löschen Sie „..“",
    "{place}: after the first “*” a pattern does not leave its folder; take “..” away",
    "{place}: nom éischte „*“ verléisst e Muster säin Dossier net; huelt „..“ ewech",
)
TOO_MANY_FILES = Label(
    "{place} contient plus de {most} fichiers ; importez-en une partie à la fois",
    "{place} enthält mehr als {most} Dateien; importieren Sie einen Teil nach dem anderen",
    "{place} holds more than {most} files; import a part at a time",
    "an {place} si méi wéi {most} Fichieren; importéiert een Deel nom aneren",
)
FIRST_OF = Label(
    "{place} : first est un nombre à partir de 1, comme first: 3",
    "{place}: first ist eine Zahl ab 1, etwa first: 3",
    "{place}: first is a number from 1 on, as in first: 3",
    "{place}: first ass eng Zuel vun 1 un, wéi first: 3",
)
NO_COLUMN = Label(
    "la colonne « {column} » n’est dans aucune des {rows} lignes{hint}",
    "die Spalte „{column}“ steht in keiner der {rows} Zeilen{hint}",
    "the column “{column}” is in none of the {rows} rows{hint}",
    "d’Kolonn „{column}“ steet a kenger vun den {rows} Zeilen{hint}",
)
NEAR = Label(
    " ; voulez-vous dire « {near} » ?", "; meinen Sie „{near}“?", "; did you mean “{near}”?", "; mengt Dir „{near}“?"
)
THERE_ARE = Label("; il y a : {known}", "; es gibt: {known}", "; there are: {known}", "; et gëtt: {known}")
NOTHING_WRITTEN = Label(
    "{place} : sans ces colonnes aucune ligne ne devient une fiche, donc rien n’a été écrit ; corrigez fields",
    "{place}: ohne diese Spalten wird keine Zeile ein Eintrag, darum wurde nichts geschrieben; ändern Sie fields",
    "{place}: without these columns no row becomes a record, so nothing was written; correct fields",
    "{place}: ouni dës Kolonne gëtt keng Zeil eng Fiche, dofir gouf näischt geschriwwen; ännert fields",
)
NO_ROWS = Label(
    "{place} : aucune ligne à « {steps} » ; corrigez rows",
    "{place}: keine Zeile bei „{steps}“; ändern Sie rows",
    "{place}: there are no rows at “{steps}”; correct rows",
    "{place}: keng Zeil bei „{steps}“; ännert rows",
)

# Why a file cannot be read.
A_LINK = Label(
    "c’est un lien, qui n’est pas suivi ; mettez le fichier lui-même à sa place",
    "das ist eine Verknüpfung, der nicht gefolgt wird; legen Sie die Datei selbst dorthin",
    "this is a link, which is not followed; put the file itself in its place",
    "dat ass e Link, deem net nogaange gëtt; leet de Fichier selwer dohin",
)
UNREADABLE_FILE = Label(
    "ce fichier ne peut pas être lu ({reason})",
    "diese Datei kann nicht gelesen werden ({reason})",
    "this file cannot be read ({reason})",
    "dëse Fichier kann net gelies ginn ({reason})",
)
WORKBOOK = Label(
    "c’est un classeur de tableur ; enregistrez-le comme CSV (UTF-8)",
    "das ist eine Arbeitsmappe; speichern Sie sie als CSV (UTF-8)",
    "this is a workbook of a spreadsheet; save it as CSV (UTF-8)",
    "dat ass en Dokument vun enger Tabellekalkulatioun; späichert et als CSV (UTF-8)",
)
NOT_UTF8 = Label(
    "ligne {line} : l’octet {byte} n’est pas du {encoding} ; enregistrez en UTF-8, ou dites dans la correspondance "
    "encoding: windows-1252",
    "Zeile {line}: das Byte {byte} ist kein {encoding}; speichern Sie als UTF-8, oder schreiben Sie in die Zuordnung "
    "encoding: windows-1252",
    "line {line}: the byte {byte} is not {encoding}; save as UTF-8, or write encoding: windows-1252 into the mapping",
    "Zeil {line}: de Byte {byte} ass keen {encoding}; späichert als UTF-8, oder schreift encoding: windows-1252 an "
    "d’Zouuerdnung",
)
BINARY = Label(
    "ligne {line} : ce n’est pas un texte (caractère zéro) ; enregistrez en UTF-8, ou dites encoding: utf-16",
    "Zeile {line}: das ist kein Text (Nullzeichen); speichern Sie als UTF-8, oder schreiben Sie encoding: utf-16",
    "line {line}: this is not a text (a zero character); save as UTF-8, or write encoding: utf-16",
    "Zeil {line}: dat ass keen Text (Nullzeechen); späichert als UTF-8, oder schreift encoding: utf-16",
)
NOT_FORMAT = Label(
    "ligne {line} : ce n’est pas du {format} ({reason})",
    "Zeile {line}: das ist kein {format} ({reason})",
    "line {line}: this is not {format} ({reason})",
    "Zeil {line}: dat ass keen {format} ({reason})",
)
TOO_DEEP = Label(
    "les listes y sont trop imbriquées",
    "die Listen darin sind zu tief verschachtelt",
    "the lists in it are nested too deep",
    "d’Lëschten dra si ze déif verschachtelt",
)
KEY_TWICE = Label(
    "ligne {line} : une clé est écrite deux fois, l’une des deux valeurs serait perdue",
    "Zeile {line}: ein Schlüssel steht zweimal da, einer der beiden Werte ginge verloren",
    "line {line}: a key is written twice, one of the two values would be lost",
    "Zeil {line}: e Schlëssel steet zweemol do, ee vun deenen zwee Wäerter géif verluer goen",
)
DOUBLES = Label(
    "plusieurs colonnes du même nom : {columns} ; renommez-les",
    "mehrere Spalten gleichen Namens: {columns}; benennen Sie sie um",
    "columns of one name: {columns}; rename them",
    "méi Kolonne mam selwechten Numm: {columns}; nennt se ëm",
)
DELIMITER = Label(
    'la première ligne n’a pas de « {now} », mais « {found} » ; écrivez dans la correspondance delimiter: "{found}"',
    'die erste Zeile enthält kein „{now}“, aber „{found}“; schreiben Sie in die Zuordnung delimiter: "{found}"',
    'the first line has no “{now}”, but “{found}”; write delimiter: "{found}" into the mapping',
    'déi éischt Zeil huet kee „{now}“, awer „{found}“; schreift delimiter: "{found}" an d’Zouuerdnung',
)
HUGE_CELL = Label(
    "ligne {line} : une cellule a plus de {most} caractères ; un guillemet n’est peut-être pas fermé",
    "Zeile {line}: eine Zelle hat mehr als {most} Zeichen; vielleicht ist ein Anführungszeichen nicht geschlossen",
    "line {line}: a cell has more than {most} characters; perhaps a quotation mark is not closed",
    "Zeil {line}: eng Zell huet méi wéi {most} Zeechen; vläicht ass en Ufeierungszeechen net zou",
)
QUOTES = Label(
    "ligne {line} : un guillemet n’est pas fermé, ou n’est pas doublé dans une cellule entre guillemets",
    "Zeile {line}: ein Anführungszeichen ist nicht geschlossen oder in einer Zelle nicht verdoppelt",
    "line {line}: a quotation mark is not closed, or not doubled within a quoted cell",
    "Zeil {line}: en Ufeierungszeechen ass net zou oder an enger Zell net verduebelt",
)
NO_FRONT = Label(
    "le fichier ne commence pas par un en-tête entre deux lignes « --- »",
    "die Datei beginnt nicht mit einem Kopf zwischen zwei Zeilen „---“",
    "the file does not begin with a header between two lines “---”",
    "de Fichier fänkt net mat engem Kapp tëscht zwou Zeilen „---“ un",
)
NO_LIST = Label(
    "à « {at} » il n’y a pas de liste ; corrigez rows",
    "bei „{at}“ steht keine Liste; ändern Sie rows",
    "there is no list at “{at}”; correct rows",
    "bei „{at}“ steet keng Lëscht; ännert rows",
)
OUR_COLUMN = Label(
    "« {column} » est un nom réservé ici ; renommez ce champ dans le fichier",
    "„{column}“ ist hier ein vergebener Name; benennen Sie dieses Feld in der Datei um",
    "“{column}” is a reserved name here; rename this field in the file",
    "„{column}“ ass hei e reservéierten Numm; nennt dëst Feld am Fichier ëm",
)

# Why a row or a value was not taken.
FORMULA = Label(
    "une formule, dont le résultat n’est pas venu avec elle ; exportez les valeurs",
    "eine Formel, deren Ergebnis nicht mitkam; exportieren Sie die Werte",
    "a formula, whose result did not come along; export the values",
    "eng Formel, där hiert Resultat net matkoum; exportéiert d’Wäerter",
)
A_LIST = Label(
    "une liste de {count} valeurs, et ce champ n’en prend qu’une ; ajoutez first: 1",
    "eine Liste von {count} Werten, und dieses Feld nimmt nur einen; ergänzen Sie first: 1",
    "a list of {count} values, and this field takes only one; add first: 1",
    "eng Lëscht mat {count} Wäerter, an dëst Feld hëlt nëmmen ee; setzt first: 1 derbäi",
)
AFTER_FIRST = Label(
    "seuls les {first} premiers sont pris (first)",
    "nur die ersten {first} werden genommen (first)",
    "only the first {first} are taken (first)",
    "nëmmen déi éischt {first} ginn geholl (first)",
)
NOT_CHOSEN = Label(
    "une partie de cette colonne n’est pas choisie ({taken})",
    "ein Teil dieser Spalte ist nicht gewählt ({taken})",
    "a part of this column is not chosen ({taken})",
    "en Deel vun dëser Kolonn ass net gewielt ({taken})",
)
STRANGER = Label(
    "un fichier d’un genre qui n’est pas lu",
    "eine Datei von einer Art, die nicht gelesen wird",
    "a file of a kind that is not read",
    "e Fichier vun enger Zort, déi net gelies gëtt",
)
NO_COLUMNS = Label(
    "la ligne n’a pas de colonnes",
    "die Zeile hat keine Spalten",
    "the row has no columns",
    "d’Zeil huet keng Kolonnen",
)
TOO_LARGE = Label(
    "la ligne est trop grande, {most} valeurs au plus",
    "die Zeile ist zu groß, höchstens {most} Werte",
    "the row is too large, {most} values at most",
    "d’Zeil ass ze grouss, héchstens {most} Wäerter",
)
NOT_MAPPED = Label(
    "ce mot n’est pas dans map",
    "dieses Wort steht nicht in map",
    "this word is not in map",
    "dëst Wuert steet net an der map",
)
NOT_A_DATE = Label(
    "ce n’est pas une date de la forme {pattern}",
    "das ist kein Datum der Form {pattern}",
    "this is not a date of the form {pattern}",
    "dat ass keen Datum vun der Form {pattern}",
)
NO_SLUG = Label(
    "aucune lettre ne peut entrer dans une adresse",
    "kein Buchstabe kann in einer Adresse stehen",
    "no letter of it can stand in an address",
    "kee Buschtaf dovu kann an enger Adress stoen",
)
TAKEN = Label(
    "le dossier « {wanted} » est pris ; c’est maintenant « {slug} »",
    "der Ordner „{wanted}“ ist vergeben; jetzt „{slug}“",
    "the folder “{wanted}” is taken; now “{slug}”",
    "den Dossier „{wanted}“ ass scho verginn; elo „{slug}“",
)
NOT_TAKEN = Label(
    "aucun champ ne prend cette colonne",
    "kein Feld nimmt diese Spalte",
    "no field takes this column",
    "kee Feld hëlt dës Kolonn",
)
UNNAMED = Label("(colonne {number})", "(Spalte {number})", "(column {number})", "(Kolonn {number})")
BEYOND = Label(
    "(après la dernière colonne)", "(nach der letzten Spalte)", "(beyond the last column)", "(no der leschter Kolonn)"
)

# The report.
COUNTS = Label(
    "lignes lues = fiches écrites + lignes refusées : {rows} = {written} + {refused}",
    "Zeilen gelesen = Einträge geschrieben + Zeilen abgelehnt: {rows} = {written} + {refused}",
    "rows read = records written + rows refused: {rows} = {written} + {refused}",
    "Zeile gelies = Fiche geschriwwen + Zeilen ofgeleent: {rows} = {written} + {refused}",
)

# The report.
ABSENT = Label(
    "aucune ligne n’a cette colonne : {columns}",
    "keine Zeile hat diese Spalte: {columns}",
    "no row has this column: {columns}",
    "keng Zeil huet dës Kolonn: {columns}",
)
FIRST = Label(
    " (d’abord ligne {row} : {value})",
    " (zuerst Zeile {row}: {value})",
    " (first in row {row}: {value})",
    " (fir d’éischt Zeil {row}: {value})",
)
FIRST_FILE = Label(
    " (d’abord {file} : {value})",
    " (zuerst {file}: {value})",
    " (first {file}: {value})",
    " (fir d’éischt {file}: {value})",
)
EVERY = Label(
    "Chaque perte, une par ligne : {place}",
    "Jeder Verlust, einer je Zeile: {place}",
    "Every single loss, one a line: {place}",
    "All eenzele Verloscht, ee pro Zeil: {place}",
)
READ_BACK = Label(
    "Relu par le site : {records} fiches sur {written}, {errors} erreur(s).",
    "Von der Website zurückgelesen: {records} von {written} Einträgen, {errors} Fehler.",
    "Read back as the site reads it: {records} of {written} records, {errors} error(s).",
    "Zréckgelies wéi de Site liest: {records} vun {written} Fichen, {errors} Feeler.",
)


class Unusable(Exception):
    """An import that cannot be done at all; the message is what the person at the desk reads."""

    def __init__(self, label: Label, **details: object) -> None:
        super().__init__()
        self.label, self.details = label, details

    def __str__(self) -> str:
        return self.tell("en")

    def tell(self, lang: str) -> str:
        """Why, in `lang`."""
        told = {key: one.tell(lang) if isinstance(one, Label) else one for key, one in self.details.items()}
        why = {"why": str(told["why"]).format(**self.details)} if "why" in told else {}
        return self.label.tell(lang).format(**{**told, **why})
