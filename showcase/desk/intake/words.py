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
UNREADABLE = Label(
    "{place} ne se lit pas comme {format} ({reason})",
    "{place} ist nicht als {format} lesbar ({reason})",
    "{place} cannot be read as {format} ({reason})",
    "{place} léisst sech net als {format} liesen ({reason})",
)
NO_ROWS = Label(
    "{place} : aucune ligne à « {steps} » ; corrigez rows",
    "{place}: keine Zeile bei „{steps}“; ändern Sie rows",
    "{place}: there are no rows at “{steps}”; correct rows",
    "{place}: keng Zeil bei „{steps}“; ännert rows",
)

# Why a row or a value was not taken.
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
        super().__init__(label.en.format(**details))
        self.label, self.details = label, details

    def tell(self, lang: str) -> str:
        """Why, in `lang`."""
        return self.label.tell(lang).format(**self.details)
