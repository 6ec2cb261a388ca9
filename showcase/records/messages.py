"""The words of every problem: what is wrong, what was found, the way out. One line a code, four languages."""

from showcase.schema.label import Label

# What stands for {hint} in a message, where there is a known word that looks like what was found.
HINT = Label(
    " (vouliez-vous dire « {near} » ?)",
    " (meinten Sie „{near}“?)",
    " (did you mean “{near}”?)",
    " (hutt Dir „{near}“ gemengt?)",
)

# What stands for {why}: the reasons of `schema.web.read_url`.
WHY: dict[str, Label] = {
    "form": Label(
        "elle n’en a pas la forme", "sie hat nicht die Form", "it does not look like one", "se gesäit net esou aus"
    ),
    "scheme": Label(
        "elle doit commencer par https://",
        "sie muss mit https:// beginnen",
        "it must begin with https://",
        "se muss mat https:// ufänken",
    ),
    "long": Label("elle est trop longue", "sie ist zu lang", "it is too long", "se ass ze laang"),
    "character": Label(
        "un signe n’y est pas permis",
        "ein Zeichen darin ist nicht erlaubt",
        "a character in it is not allowed",
        "en Zeechen dran ass net erlaabt",
    ),
    "password": Label(
        "sans nom ni mot de passe", "ohne Namen und Passwort", "without a name or password", "ouni Numm a Passwuert"
    ),
    "host": Label(
        "ce nom de site n’est pas public",
        "dieser Name einer Website ist nicht öffentlich",
        "this name of a site is not public",
        "dësen Numm vun engem Site ass net ëffentlech",
    ),
}

MESSAGES: dict[str, Label] = {
    # files and folders
    "file.kind": Label(
        "seuls de vrais fichiers sont lus ici, ni liens ni dossiers ; mettez les fichiers eux-mêmes dans le dossier",
        "hier werden nur echte Dateien gelesen, keine Verknüpfungen oder Ordner; legen Sie die Dateien selbst in den Ordner",
        "only real files are read here, no links or folders; put the files themselves into the folder",
        "hei gi just richteg Fichiere gelies, keng Linken oder Dossieren; leet d’Fichiere selwer an den Dossier",
    ),
    "file.language": Label(
        "le site ne parle pas cette langue ; il parle {known}",
        "diese Sprache hat die Website nicht; sie hat {known}",
        "the site does not speak this language; it speaks {known}",
        "de Site schwätzt dës Sprooch net; e schwätzt {known}",
    ),
    "file.twice": Label(
        "ce texte existe déjà dans {other} ; gardez un seul des deux fichiers",
        "diesen Text gibt es schon in {other}; behalten Sie nur eine der beiden Dateien",
        "this text is already in {other}; keep only one of the two files",
        "dësen Text gëtt et schonn an {other}; haalt just ee vun deenen zwéi Fichieren",
    ),
    "file.unknown": Label(
        "ce fichier n’a rien à faire ici ; un dossier contient index.md (ou index.yaml), index.de.md… et des images jpg, png, webp ou avif",
        "diese Datei gehört nicht hierher; ein Ordner enthält index.md (oder index.yaml), index.de.md … und Bilder in jpg, png, webp oder avif",
        "this file does not belong here; a folder holds index.md (or index.yaml), index.de.md… and jpg, png, webp or avif pictures",
        "dëse Fichier gehéiert net heihin; en Dossier enthält index.md (oder index.yaml), index.de.md… a Biller als jpg, png, webp oder avif",
    ),
    "file.missing": Label(
        "il manque index.md dans ce dossier ; ajoutez-le, ou supprimez le dossier",
        "in diesem Ordner fehlt index.md; legen Sie die Datei an oder löschen Sie den Ordner",
        "index.md is missing in this folder; add it, or delete the folder",
        "an dësem Dossier feelt index.md; setzt en derbäi oder läscht den Dossier",
    ),
    "file.header": Label(
        "le fichier doit commencer par une ligne --- puis l’en-tête et une autre ligne --- ; trouvé : « {found} »",
        "die Datei muss mit einer Zeile --- beginnen, dann folgen der Kopf und noch eine Zeile ---; gefunden: „{found}“",
        "the file must begin with a line ---, then the header and another line ---; found “{found}”",
        "de Fichier muss mat enger Zeil --- ufänken, dann de Kapp an nach eng Zeil ---; fonnt: „{found}“",
    ),
    "file.encoding": Label(
        "le fichier n’est pas en UTF-8 (octet {found}) ; enregistrez-le « en UTF-8 »",
        "die Datei ist nicht in UTF-8 (Byte {found}); speichern Sie sie „als UTF-8“",
        "the file is not UTF-8 (byte {found}); save it “as UTF-8”",
        "de Fichier ass net an UTF-8 (Byte {found}); späichert en „als UTF-8“",
    ),
    "file.large": Label(
        "le fichier est trop grand ; {most} kB au plus",
        "die Datei ist zu groß; höchstens {most} kB",
        "the file is too large; {most} kB at most",
        "de Fichier ass ze grouss; héchstens {most} kB",
    ),
    "folder.unknown": Label(
        "il n’y a pas de contenu de ce genre ; les dossiers sont {known}",
        "diese Art von Inhalt gibt es nicht; die Ordner sind {known}",
        "there is no such kind of content; the folders are {known}",
        "dës Zort Inhalt gëtt et net; d’Dossiere sinn {known}",
    ),
    "folder.stray": Label(
        "chaque fiche est un dossier ; déplacez ce fichier dans un dossier à lui, comme {way}",
        "jeder Eintrag ist ein Ordner; legen Sie diese Datei in einen eigenen Ordner, etwa {way}",
        "each record is a folder; move this file into a folder of its own, such as {way}",
        "all Fiche ass en Dossier; leet dëse Fichier an en eegenen Dossier, zum Beispill {way}",
    ),
    "folder.name": Label(
        "« {found} » ne peut pas être une adresse ; lettres a à z, chiffres et traits d’union, par exemple « {way} »",
        "„{found}“ kann keine Adresse sein; Buchstaben a bis z, Ziffern und Bindestriche, zum Beispiel „{way}“",
        "“{found}” cannot be an address; letters a to z, digits and hyphens, for example “{way}”",
        "„{found}“ ka keng Adress sinn; Buschtawen a bis z, Zifferen a Bindestrécher, zum Beispill „{way}“",
    ),
    "folder.reserved": Label(
        "l’adresse « {found} » est celle d’une liste du site ; choisissez un autre nom de dossier",
        "die Adresse „{found}“ gehört einer Liste der Website; wählen Sie einen anderen Ordnernamen",
        "the address “{found}” is that of a list of the site; choose another folder name",
        "d’Adress „{found}“ ass déi vun enger Lëscht vum Site; sicht en aneren Numm fir den Dossier eraus",
    ),
    # YAML
    "yaml.syntax": Label(
        "l’en-tête n’est pas du YAML lisible ici ({reason}) ; vérifiez les deux-points, guillemets et retraits de cette ligne",
        "der Kopf ist hier kein lesbares YAML ({reason}); prüfen Sie Doppelpunkte, Anführungszeichen und Einrückung dieser Zeile",
        "the header is not readable YAML here ({reason}); check the colons, quotes and indents of this line",
        "de Kapp ass hei kee liesbaart YAML ({reason}); kuckt d’Doppelpunkten, d’Gänseféisercher an d’Aréckung vun dëser Zeil no",
    ),
    "yaml.large": Label(
        "l’en-tête est trop long ; {most} kB au plus",
        "der Kopf ist zu lang; höchstens {most} kB",
        "the header is too long; {most} kB at most",
        "de Kapp ass ze laang; héchstens {most} kB",
    ),
    "yaml.documents": Label(
        "un seul document sans directive est permis ; supprimez cette ligne",
        "nur ein Dokument ohne Anweisungen ist erlaubt; löschen Sie diese Zeile",
        "only one document without directives is allowed; delete this line",
        "just een Dokument ouni Direktiven ass erlaabt; läscht dës Zeil",
    ),
    "yaml.anchor": Label(
        "les ancres (& et *) ne sont pas permises, trouvé : « {found} » ; écrivez la valeur, ou mettez-la entre guillemets",
        "Anker (& und *) sind nicht erlaubt, gefunden: „{found}“; schreiben Sie den Wert aus oder setzen Sie ihn in Anführungszeichen",
        "anchors (& and *) are not allowed, found “{found}”; write the value out, or quote it",
        "Anker (& an *) sinn net erlaabt, fonnt: „{found}“; schreift de Wäert aus, oder setzt en a Gänseféisercher",
    ),
    "yaml.tag": Label(
        "les étiquettes YAML (!) ne sont pas permises, trouvé : « {found} » ; supprimez-la, ou mettez le texte entre guillemets",
        "YAML-Tags (!) sind nicht erlaubt, gefunden: „{found}“; löschen Sie es oder setzen Sie den Text in Anführungszeichen",
        "YAML tags (!) are not allowed, found “{found}”; delete it, or quote the text",
        "YAML-Tags (!) sinn net erlaabt, fonnt: „{found}“; läscht en, oder setzt den Text a Gänseféisercher",
    ),
    "yaml.mapping": Label(
        "l’en-tête doit être fait de lignes « clé: valeur »",
        "der Kopf muss aus Zeilen „Schlüssel: Wert“ bestehen",
        "the header must be made of lines “key: value”",
        "de Kapp muss aus Zeilen „Schlëssel: Wäert“ bestoen",
    ),
    "yaml.key": Label(
        "une clé doit être un simple mot",
        "ein Schlüssel muss ein einfaches Wort sein",
        "a key must be a plain word",
        "e Schlëssel muss en einfacht Wuert sinn",
    ),
    "yaml.twice": Label(
        "la clé « {key} » est écrite deux fois ; gardez-en une",
        "der Schlüssel „{key}“ steht zweimal da; behalten Sie einen",
        "the key “{key}” is written twice; keep one",
        "de Schlëssel „{key}“ steet zweemol do; haalt een",
    ),
    "yaml.deep": Label(
        "trop de niveaux l’un dans l’autre ; {most} au plus",
        "zu viele Ebenen ineinander; höchstens {most}",
        "too many levels inside each other; {most} at most",
        "ze vill Niveauen anenaner; héchstens {most}",
    ),
    # translations
    "translation.fact": Label(
        "une traduction ne contient que des textes ; « {key} » se dit une seule fois, dans le fichier principal ; supprimez-le ici",
        "eine Übersetzung enthält nur Texte; „{key}“ wird nur einmal gesagt, in der Hauptdatei; löschen Sie es hier",
        "a translation holds only texts; “{key}” is said once, in the main file; delete it here",
        "eng Iwwersetzung enthält just Texter; „{key}“ gëtt just eemol gesot, am Haaptfichier; läscht et hei",
    ),
    "translation.absent": Label(
        "« {key} » n’existe pas dans le fichier principal ; ajoutez-le là d’abord",
        "„{key}“ gibt es in der Hauptdatei nicht; schreiben Sie es zuerst dort",
        "“{key}” is not in the main file; add it there first",
        "„{key}“ gëtt et am Haaptfichier net; schreift et fir d’éischt do",
    ),
    "translation.length": Label(
        "la liste traduite doit avoir autant d’éléments que l’originale ({many}), dans le même ordre",
        "die übersetzte Liste muss so viele Einträge haben wie die ursprüngliche ({many}), in derselben Reihenfolge",
        "the translated list must have as many items as the original ({many}), in the same order",
        "d’iwwersat Lëscht muss esou vill Elementer hu wéi d’Original ({many}), an der selwechter Reiefolleg",
    ),
    "translation.twice": Label(
        "ce texte est déjà donné en « {language} » dans le fichier principal ; gardez-en un",
        "diesen Text gibt es auf „{language}“ schon in der Hauptdatei; behalten Sie einen",
        "this text is already given in “{language}” in the main file; keep one",
        "dësen Text gëtt et op „{language}“ schonn am Haaptfichier; haalt een",
    ),
    # fields
    "key.unknown": Label(
        "il n’y a pas de champ « {found} » ici{hint} ; les champs sont dans le guide",
        "hier gibt es kein Feld „{found}“{hint}; die Felder stehen im Leitfaden",
        "there is no field “{found}” here{hint}; the fields are in the guide",
        "hei gëtt et kee Feld „{found}“{hint}; d’Felder stinn am Guide",
    ),
    "missing": Label(
        "ce champ est nécessaire ; ajoutez une ligne comme « {key}: {example} »",
        "dieses Feld ist nötig; ergänzen Sie eine Zeile wie „{key}: {example}“",
        "this field is needed; add a line such as “{key}: {example}”",
        "dëst Feld ass néideg; setzt eng Zeil derbäi wéi „{key}: {example}“",
    ),
    "choice": Label(
        "« {found} » n’est pas un des choix{hint} ; ce sont {known}",
        "„{found}“ ist keine der Möglichkeiten{hint}; es sind {known}",
        "“{found}” is not one of the choices{hint}; they are {known}",
        "„{found}“ ass keng vun de Méiglechkeeten{hint}; et sinn {known}",
    ),
    "boolean": Label(
        "« {found} » n’est ni oui ni non ; écrivez true ou false",
        "„{found}“ ist weder ja noch nein; schreiben Sie true oder false",
        "“{found}” is neither yes nor no; write true or false",
        "„{found}“ ass weder jo nach neen; schreift true oder false",
    ),
    "number": Label(
        "« {found} » n’est pas un nombre permis ici ; écrivez des chiffres, avec un point s’il le faut : 12.50",
        "„{found}“ ist hier keine erlaubte Zahl; schreiben Sie Ziffern, wenn nötig mit Punkt: 12.50",
        "“{found}” is not a number allowed here; write digits, with a point if need be: 12.50",
        "„{found}“ ass hei keng erlaabt Zuel; schreift Zifferen, wann néideg mat engem Punkt: 12.50",
    ),
    "number.small": Label(
        "« {found} » est trop petit ; {least} au moins",
        "„{found}“ ist zu klein; mindestens {least}",
        "“{found}” is too small; at least {least}",
        "„{found}“ ass ze kleng; op d’mannst {least}",
    ),
    "number.large": Label(
        "« {found} » est trop grand ; {most} au plus",
        "„{found}“ ist zu groß; höchstens {most}",
        "“{found}” is too large; {most} at most",
        "„{found}“ ass ze grouss; héchstens {most}",
    ),
    "currency": Label(
        "« {found} » n’est pas un code de monnaie ; trois capitales, par exemple EUR",
        "„{found}“ ist kein Währungscode; drei Großbuchstaben, zum Beispiel EUR",
        "“{found}” is not a currency code; three capitals, for example EUR",
        "„{found}“ ass kee Wärungscode; dräi Groussbuschtawen, zum Beispill EUR",
    ),
    "list": Label(
        "une liste est attendue, trouvé : « {found} » ; écrivez [un, deux] ou une ligne « - un » par élément",
        "hier steht eine Liste, gefunden: „{found}“; schreiben Sie [eins, zwei] oder je Eintrag eine Zeile „- eins“",
        "a list is expected, found “{found}”; write [one, two] or a line “- one” for each item",
        "hei muss eng Lëscht stoen, fonnt: „{found}“; schreift [eent, zwee] oder pro Element eng Zeil „- eent“",
    ),
    "list.short": Label(
        "il en faut au moins {least}, trouvé : {found}",
        "mindestens {least} sind nötig, gefunden: {found}",
        "at least {least} needed, found {found}",
        "et mussen der op d’mannst {least} sinn, fonnt: {found}",
    ),
    "list.long": Label(
        "{most} au plus, trouvé : {found} ; gardez les plus importants",
        "höchstens {most}, gefunden: {found}; behalten Sie die wichtigsten",
        "{most} at most, found {found}; keep the most important ones",
        "héchstens {most}, fonnt: {found}; haalt déi wichtegst",
    ),
    "mapping": Label(
        "des lignes « clé: valeur » sont attendues ici, trouvé : « {found} »",
        "hier stehen Zeilen „Schlüssel: Wert“, gefunden: „{found}“",
        "lines “key: value” are expected here, found “{found}”",
        "hei mussen Zeilen „Schlëssel: Wäert“ stoen, fonnt: „{found}“",
    ),
    "body.twice": Label(
        "le texte est déjà sous l’en-tête ; supprimez cette clé",
        "der Text steht schon unter dem Kopf; löschen Sie diesen Schlüssel",
        "the text already stands below the header; delete this key",
        "den Text steet schonn ënner dem Kapp; läscht dëse Schlëssel",
    ),
    "text.type": Label(
        "un texte est attendu, ou un texte par langue ({{fr: …, de: …}})",
        "hier steht ein Text oder ein Text je Sprache ({{fr: …, de: …}})",
        "a text is expected, or a text for each language ({{fr: …, de: …}})",
        "hei muss en Text stoen oder en Text pro Sprooch ({{fr: …, de: …}})",
    ),
    "text.empty": Label(
        "le texte est vide ; écrivez-le, ou supprimez la ligne",
        "der Text ist leer; schreiben Sie ihn oder löschen Sie die Zeile",
        "the text is empty; write it, or delete the line",
        "den Text ass eidel; schreift en, oder läscht d’Zeil",
    ),
    "text.long": Label(
        "trop long : {length} signes, {most} au plus",
        "zu lang: {length} Zeichen, höchstens {most}",
        "too long: {length} characters, {most} at most",
        "ze laang: {length} Zeechen, héchstens {most}",
    ),
    "text.control": Label(
        "un signe invisible s’y trouve ({character}) ; effacez-le en retapant le mot",
        "darin steht ein unsichtbares Zeichen ({character}); löschen Sie es, indem Sie das Wort neu tippen",
        "there is an invisible character in it ({character}); remove it by typing the word again",
        "et ass en onsiichtbaart Zeechen dran ({character}); läscht et, andeems Dir d’Wuert nei tippt",
    ),
    "text.language": Label(
        "le site ne parle pas « {language} » ; il parle {known}",
        "„{language}“ ist keine Sprache der Website; sie hat {known}",
        "the site does not speak “{language}”; it speaks {known}",
        "de Site schwätzt net „{language}“; e schwätzt {known}",
    ),
    "day": Label(
        "« {found} » n’est pas un jour ; écrivez année-mois-jour, par exemple 2026-05-31",
        "„{found}“ ist kein Tag; schreiben Sie Jahr-Monat-Tag, zum Beispiel 2026-05-31",
        "“{found}” is not a day; write year-month-day, for example 2026-05-31",
        "„{found}“ ass keen Dag; schreift Joer-Mount-Dag, zum Beispill 2026-05-31",
    ),
    "day.none": Label(
        "ce jour n’existe pas au calendrier : « {found} »",
        "diesen Tag gibt es im Kalender nicht: „{found}“",
        "there is no such day in the calendar: “{found}”",
        "deen Dag gëtt et am Kalenner net: „{found}“",
    ),
    "day.year": Label(
        "l’année doit être entre {first} et {last}, trouvé : « {found} »",
        "das Jahr muss zwischen {first} und {last} liegen, gefunden: „{found}“",
        "the year must lie between {first} and {last}, found “{found}”",
        "d’Joer muss tëscht {first} an {last} leien, fonnt: „{found}“",
    ),
    "clock": Label(
        "« {found} » n’est pas une heure ; écrivez par exemple 19:30",
        "„{found}“ ist keine Uhrzeit; schreiben Sie zum Beispiel 19:30",
        "“{found}” is not a time of day; write for example 19:30",
        "„{found}“ ass keng Auerzäit; schreift zum Beispill 19:30",
    ),
    "moment": Label(
        "« {found} » n’est ni un jour ni un jour avec l’heure ; écrivez 2026-05-31 ou 2026-05-31 19:30",
        "„{found}“ ist weder ein Tag noch ein Tag mit Uhrzeit; schreiben Sie 2026-05-31 oder 2026-05-31 19:30",
        "“{found}” is neither a day nor a day and time; write 2026-05-31 or 2026-05-31 19:30",
        "„{found}“ ass weder en Dag nach en Dag mat Auerzäit; schreift 2026-05-31 oder 2026-05-31 19:30",
    ),
    "moment.gap": Label(
        "cette heure n’existe pas en {zone} ({found}) : on y avance l’horloge cette nuit-là ; choisissez une autre heure",
        "diese Uhrzeit gibt es in {zone} nicht ({found}): in dieser Nacht wird die Uhr vorgestellt; wählen Sie eine andere",
        "this time does not exist in {zone} ({found}): clocks go forward that night; choose another",
        "dës Auerzäit gëtt et an {zone} net ({found}): an där Nuecht gëtt d’Auer virgestallt; huelt eng aner",
    ),
    "zone": Label(
        "« {found} » n’est pas un fuseau horaire ; écrivez par exemple Europe/Paris",
        "„{found}“ ist keine Zeitzone; schreiben Sie zum Beispiel Europe/Paris",
        "“{found}” is not a time zone; write for example Europe/Paris",
        "„{found}“ ass keng Zäitzon; schreift zum Beispill Europe/Paris",
    ),
    "year": Label(
        "« {found} » n’est pas une année ; écrivez quatre chiffres, par exemple 2019",
        "„{found}“ ist kein Jahr; schreiben Sie vier Ziffern, zum Beispiel 2019",
        "“{found}” is not a year; write four digits, for example 2019",
        "„{found}“ ass kee Joer; schreift véier Zifferen, zum Beispill 2019",
    ),
    "url": Label(
        "« {found} » n’est pas une adresse web publique ({why}) ; écrivez par exemple https://atelier.example",
        "„{found}“ ist keine öffentliche Webadresse ({why}); schreiben Sie zum Beispiel https://atelier.example",
        "“{found}” is not a public web address ({why}); write for example https://atelier.example",
        "„{found}“ ass keng ëffentlech Webadress ({why}); schreift zum Beispill https://atelier.example",
    ),
    "email": Label(
        "« {found} » n’est pas une adresse e-mail ; écrivez par exemple bonjour@atelier.example",
        "„{found}“ ist keine E-Mail-Adresse; schreiben Sie zum Beispiel hallo@atelier.example",
        "“{found}” is not an e-mail address; write for example hello@atelier.example",
        "„{found}“ ass keng E-Mail-Adress; schreift zum Beispill moien@atelier.example",
    ),
    "phone": Label(
        '« {found} » n’est pas un numéro avec l’indicatif du pays ; écrivez par exemple "+352 00 00 00"',
        '„{found}“ ist keine Nummer mit Landesvorwahl; schreiben Sie zum Beispiel "+352 00 00 00"',
        '“{found}” is not a number with a country code; write for example "+352 00 00 00"',
        '„{found}“ ass keng Nummer mam Indicatif vum Land; schreift zum Beispill "+352 00 00 00"',
    ),
    "account": Label(
        "« {found} » n’est pas un nom de compte ; écrivez-le sans @",
        "„{found}“ ist kein Kontoname; schreiben Sie ihn ohne @",
        "“{found}” is not an account name; write it without @",
        "„{found}“ ass keen Numm vun engem Kont; schreift en ouni @",
    ),
    "slug": Label(
        "« {found} » ne peut pas être le nom d’une fiche ou d’un terme ; lettres a à z, chiffres et traits d’union",
        "„{found}“ kann kein Name eines Eintrags oder Begriffs sein; Buchstaben a bis z, Ziffern und Bindestriche",
        "“{found}” cannot be the name of a record or term; letters a to z, digits and hyphens",
        "„{found}“ kann net den Numm vun enger Fiche oder engem Begrëff sinn; Buschtawen a bis z, Zifferen a Bindestrécher",
    ),
    "file": Label(
        "« {found} » n’est pas le nom d’une image de ce dossier ; un nom simple comme photo.jpg, sans chemin",
        "„{found}“ ist kein Name eines Bildes in diesem Ordner; ein einfacher Name wie foto.jpg, ohne Pfad",
        "“{found}” is not the name of a picture in this folder; a plain name such as photo.jpg, without a path",
        "„{found}“ ass keen Numm vun engem Bild an dësem Dossier; en einfachen Numm wéi foto.jpg, ouni Wee",
    ),
    "party": Label(
        "dites exactement l’un des trois : member, partner ou name",
        "nennen Sie genau eines von dreien: member, partner oder name",
        "say exactly one of the three: member, partner or name",
        "sot genee eent vun deenen dräi: member, partner oder name",
    ),
    # events and calls
    "event.mixed": Label(
        "le début et la fin doivent être tous deux des jours, ou tous deux des heures (début : {start})",
        "Beginn und Ende müssen beide Tage oder beide Uhrzeiten sein (Beginn: {start})",
        "start and end must both be days, or both be times (start: {start})",
        "den Ufank an d’Enn mussen allebéid Deeg oder allebéid Auerzäite sinn (Ufank: {start})",
    ),
    "event.order": Label(
        "la fin vient avant le début ({start})",
        "das Ende liegt vor dem Beginn ({start})",
        "the end comes before the start ({start})",
        "d’Enn kënnt virum Ufank ({start})",
    ),
    "event.instant": Label(
        "la fin est aussi le début ({start}) ; retirez `end` si personne ne sait quand cela finit",
        "das Ende ist auch der Beginn ({start}); lassen Sie `end` weg, wenn niemand weiß, wann es aufhört",
        "the end is also the start ({start}); leave `end` out if nobody knows when it ends",
        "d’Enn ass och den Ufank ({start}); loosst `end` ewech, wann kee weess, wéini et ophält",
    ),
    "event.unmoved": Label(
        "la date d’avant est la même que le début ({start}) ; écrivez la nouvelle dans `start`, ou retirez cette ligne",
        "der frühere Termin ist derselbe wie der Beginn ({start}); schreiben Sie den neuen in `start`, oder lassen Sie diese Zeile weg",
        "the earlier date is the same as the start ({start}); write the new one into `start`, or leave this line out",
        "den Datum virdrun ass dee selwechte wéi den Ufank ({start}); schreift deen neien an `start`, oder loosst dës Zeil ewech",
    ),
    "event.revised": Label(
        "il faut dire quel jour cela a changé, sinon les calendriers gardent l’ancien ; ajoutez la ligne revised: [AAAA-MM-JJ], avec la date d’aujourd’hui si c’est nouveau",
        "es fehlt, an welchem Tag sich das geändert hat, sonst behalten Kalender den alten Stand; fügen Sie die Zeile revised: [JJJJ-MM-TT] hinzu, mit dem heutigen Datum, wenn es neu ist",
        "it must say on which day this changed, or calendars keep what they had; add the line revised: [YYYY-MM-DD], with today’s date if it is new",
        "et muss do stoen, wéi en Dag dat geännert huet, soss behale Kalenneren den ale Stand; setzt d’Zeil revised: [JJJJ-MM-DD] derbäi, mam Datum vun haut, wann et nei ass",
    ),
    "event.until": Label(
        "la répétition finit avant le début ({start})",
        "die Wiederholung endet vor dem Beginn ({start})",
        "the repetition ends before the start ({start})",
        "d’Widderhuelung hält op virum Ufank ({start})",
    ),
    "repeats.nth": Label(
        "le début ({start}) ne tombe pas sur ce jour du mois : « {found} »",
        "der Beginn ({start}) fällt nicht auf diesen Tag des Monats: „{found}“",
        "the start ({start}) does not fall on this day of the month: “{found}”",
        "den Ufank ({start}) fält net op dësen Dag vum Mount: „{found}“",
    ),
    "repeats.nth_month": Label(
        "« nth » n’a de sens qu’avec every: month ; supprimez « {found} »",
        "„nth“ ergibt nur mit every: month Sinn; löschen Sie „{found}“",
        "“nth” makes sense only with every: month; delete “{found}”",
        "„nth“ mécht just mat every: month Sënn; läscht „{found}“",
    ),
    "repeats.many": Label(
        "plus de {most} dates ; finissez plus tôt",
        "mehr als {most} Termine; hören Sie früher auf",
        "more than {most} dates; end earlier",
        "méi wéi {most} Datumer; haalt méi fréi op",
    ),
    "repeats.none": Label(
        "il ne reste aucune date ; corrigez until ou except",
        "es bleibt kein Termin übrig; ändern Sie until oder except",
        "no date is left; correct until or except",
        "et bleift keen Datum iwwreg; ännert until oder except",
    ),
    "repeats.except": Label(
        "l’événement n’aurait pas lieu ce jour-là ({found}) ; corrigez ou supprimez ce jour",
        "an diesem Tag fände die Veranstaltung gar nicht statt ({found}); ändern oder löschen Sie ihn",
        "the event would not take place on that day ({found}); correct or delete it",
        "op deem Dag wier d’Veranstaltung guer net ({found}); ännert oder läscht en",
    ),
    "opportunity.order": Label(
        "la date limite vient avant l’ouverture ({opens})",
        "die Frist liegt vor der Öffnung ({opens})",
        "the deadline comes before the opening ({opens})",
        "den Delai kënnt virum Ufank ({opens})",
    ),
    "initiative.order": Label(
        "elle finit avant de commencer ({since})",
        "sie endet vor ihrem Beginn ({since})",
        "it ends before it begins ({since})",
        "se hält op, ier se ufänkt ({since})",
    ),
    "opening.order": Label(
        "le lieu ferme avant d’ouvrir ({opens}) ; la nuit, il peut fermer jusqu’à {latest}",
        "der Ort schließt vor dem Öffnen ({opens}); nachts kann er bis {latest} geöffnet sein",
        "it closes before it opens ({opens}); at night it can stay open until {latest}",
        "d’Plaz mécht zou, ier se opmécht ({opens}); an der Nuecht kann se bis {latest} op sinn",
    ),
    # between records
    "reference": Label(
        "il n’y a pas de « {found} » dans {where}{hint}",
        "es gibt kein „{found}“ in {where}{hint}",
        "there is no “{found}” in {where}{hint}",
        "et gëtt kee „{found}“ an {where}{hint}",
    ),
    "reference.circle": Label(
        "« {found} » fait partie de lui-même par ce lien ; ôtez un des maillons",
        "„{found}“ wird dadurch Teil von sich selbst; entfernen Sie eines der Glieder",
        "“{found}” becomes a part of itself by this; take out one of the links",
        "„{found}“ gëtt doduerch en Deel vu sech selwer; huelt ee vun de Linken eraus",
    ),
    "former.taken": Label(
        "l’adresse « {found} » est prise par {other} ; gardez-la à un seul endroit",
        "die Adresse „{found}“ gehört schon {other}; behalten Sie sie nur an einer Stelle",
        "the address “{found}” is taken by {other}; keep it in one place only",
        "d’Adress „{found}“ gehéiert schonn {other}; haalt se just op enger Plaz",
    ),
    "role.twice": Label(
        "le rôle « {found} » est déjà celui de {other} ; une page par rôle",
        "die Rolle „{found}“ hat schon {other}; eine Seite je Rolle",
        "the role “{found}” is already that of {other}; one page for a role",
        "d’Roll „{found}“ huet schonn {other}; eng Säit pro Roll",
    ),
    "role.side": Label(
        "une page du rôle side dit de quel côté elle parle ; ajoutez une ligne comme « side: government »",
        "eine Seite der Rolle side sagt, um welche Seite es geht; ergänzen Sie eine Zeile wie „side: government“",
        "a page of the role side says which side it is about; add a line such as “side: government”",
        "eng Säit vun der Roll side seet, ëm wéi eng Säit et geet; setzt eng Zeil derbäi wéi „side: government“",
    ),
    "consent.missing": Label(
        "sans consentement (consent), ce membre n’a pas de page",
        "ohne Einwilligung (consent) bekommt dieses Mitglied keine Seite",
        "without consent, this member has no page",
        "ouni Averständnes (consent) kritt dëse Member keng Säit",
    ),
    # pictures
    "picture.missing": Label(
        "il n’y a pas de fichier « {found} » dans ce dossier{hint}",
        "in diesem Ordner gibt es keine Datei „{found}“{hint}",
        "there is no file “{found}” in this folder{hint}",
        "an dësem Dossier gëtt et kee Fichier „{found}“{hint}",
    ),
    "picture.unused": Label(
        "cette image n’est montrée nulle part ; citez-la dans index.md, ou supprimez-la",
        "dieses Bild wird nirgends gezeigt; nennen Sie es in index.md oder löschen Sie es",
        "this picture is shown nowhere; name it in index.md, or delete it",
        "dëst Bild gëtt néierens gewisen; nennt et an index.md, oder läscht et",
    ),
    "picture.broken": Label(
        "ce n’est pas une image lisible en jpg, png, webp ou avif ; exportez-la à nouveau",
        "das ist kein lesbares Bild in jpg, png, webp oder avif; exportieren Sie es neu",
        "this is not a readable jpg, png, webp or avif picture; export it again",
        "dat ass kee liesbaart Bild a jpg, png, webp oder avif; exportéiert et nei",
    ),
    "picture.large": Label(
        "le fichier pèse {found} Mo ; {most} Mo au plus",
        "die Datei hat {found} MB; höchstens {most} MB",
        "the file has {found} MB; {most} MB at most",
        "de Fichier huet {found} MB; héchstens {most} MB",
    ),
    "picture.pixels": Label(
        "l’image a {found} pixels ; {most} millions au plus",
        "das Bild hat {found} Pixel; höchstens {most} Millionen",
        "the picture has {found} pixels; {most} million at most",
        "d’Bild huet {found} Pixelen; héchstens {most} Milliounen",
    ),
    "picture.small": Label(
        "l’image n’a que {found} pixels ; au moins {least} de côté",
        "das Bild hat nur {found} Pixel; mindestens {least} je Seite",
        "the picture has only {found} pixels; at least {least} a side",
        "d’Bild huet just {found} Pixelen; op d’mannst {least} pro Säit",
    ),
    "picture.position": Label(
        "l’image dit où elle a été prise (GPS) ; ôtez la position avant de l’envoyer",
        "das Bild verrät, wo es aufgenommen wurde (GPS); entfernen Sie den Ort vor dem Einreichen",
        "the picture tells where it was taken (GPS); remove the position before sending it",
        "d’Bild verréit, wou et gemaach gouf (GPS); huelt d’Plaz eraus, ier Dir et schéckt",
    ),
    # Markdown
    "markdown.html": Label(
        "le HTML est laissé de côté : « {found} » ; écrivez en Markdown",
        "HTML wird weggelassen: „{found}“; schreiben Sie in Markdown",
        "HTML is left out: “{found}”; write Markdown",
        "HTML gëtt ewechgelooss: „{found}“; schreift a Markdown",
    ),
    "markdown.link": Label(
        "ce lien n’est pas permis : « {found} » ; liens https, mailto, tel ou relatifs seulement",
        "dieser Link ist nicht erlaubt: „{found}“; nur https, mailto, tel oder relative Links",
        "this link is not allowed: “{found}”; only https, mailto, tel or relative links",
        "dëse Link ass net erlaabt: „{found}“; just https, mailto, tel oder relativ Linken",
    ),
    "markdown.picture": Label(
        "cette image n’est pas permise : « {found} » ; seulement un fichier de ce dossier, comme photo.jpg",
        "dieses Bild ist nicht erlaubt: „{found}“; nur eine Datei dieses Ordners, etwa foto.jpg",
        "this picture is not allowed: “{found}”; only a file of this folder, such as photo.jpg",
        "dëst Bild ass net erlaabt: „{found}“; just e Fichier vun dësem Dossier, wéi foto.jpg",
    ),
    "markdown.alt": Label(
        "dites ce que l’image montre : ![ici]({found})",
        "sagen Sie, was das Bild zeigt: ![hier]({found})",
        "say what the picture shows: ![here]({found})",
        "sot, wat d’Bild weist: ![hei]({found})",
    ),
    "markdown.too_long": Label(
        "le texte est trop long ({found}) ; 16 kB au plus",
        "der Text ist zu lang ({found}); höchstens 16 kB",
        "the text is too long ({found}); 16 kB at most",
        "den Text ass ze laang ({found}); héchstens 16 kB",
    ),
    "markdown.too_deep": Label(
        "trop de choses l’une dans l’autre : « {found} » ; simplifiez ce passage",
        "zu vieles ineinander: „{found}“; vereinfachen Sie diese Stelle",
        "too many things inside each other: “{found}”; simplify this passage",
        "ze vill Saachen anenaner: „{found}“; maacht dës Plaz méi einfach",
    ),
    "markdown.too_many": Label(
        "trop de signes de ce genre : « {found} » ; simplifiez ce passage",
        "zu viele Zeichen dieser Art: „{found}“; vereinfachen Sie diese Stelle",
        "too many of this kind: “{found}”; simplify this passage",
        "ze vill vun dëser Zort: „{found}“; maacht dës Plaz méi einfach",
    ),
    "internal": Label(
        "cette fiche n’a pas pu être lue ({reason}) ; signalez-le à l’équipe du site",
        "dieser Eintrag konnte nicht gelesen werden ({reason}); melden Sie es dem Team der Website",
        "this record could not be read ({reason}); tell the team of the site",
        "dës Fiche konnt net gelies ginn ({reason}); sot et der Equipe vum Site",
    ),
}
