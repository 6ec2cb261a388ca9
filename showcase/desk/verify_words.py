"""What `verify` says, in four languages."""

from showcase.schema.label import Label

FILES = Label(
    "{first} et {count} autre(s) page(s)",
    "{first} und {count} weitere Seite(n)",
    "{first} and {count} more page(s)",
    "{first} an {count} weider Säit(en)",
)
NO_FOLDER = Label(
    "ce dossier n’existe pas ; construisez d’abord le site avec ./site build",
    "diesen Ordner gibt es nicht; bauen Sie die Website zuerst mit ./site build",
    "there is no such folder; build the site first with ./site build",
    "dësen Dossier gëtt et net; baut de Site fir d’éischt mat ./site build",
)
NO_PAGE = Label(
    "il n’y a aucune page dans ce dossier ; construisez d’abord le site avec ./site build",
    "in diesem Ordner ist keine Seite; bauen Sie die Website zuerst mit ./site build",
    "there is no page in this folder; build the site first with ./site build",
    "an dësem Dossier ass keng Säit; baut de Site fir d’éischt mat ./site build",
)
NO_ADDRESS = Label(
    "« {site} » n’est pas l’adresse d’un site ; écrivez-la en entier, comme https://cluster.example",
    "„{site}“ ist nicht die Adresse einer Website; schreiben Sie sie ganz, etwa https://cluster.example",
    "“{site}” is not the address of a site; write all of it, as in https://cluster.example",
    "„{site}“ ass net d’Adress vun engem Site; schreift se ganz, wéi https://cluster.example",
)
UNSAID = Label(
    "cette page ne dit pas à quelle adresse est le site ; construisez-le de nouveau, ou donnez l’adresse avec --site",
    "diese Seite sagt nicht, unter welcher Adresse die Website steht; bauen Sie neu, oder nennen Sie sie mit --site",
    "this page does not say at which address the site stands; build it again, or give the address with --site",
    "dës Säit seet net, op wéi enger Adress de Site steet; baut en nei, oder gitt d’Adress mat --site un",
)
UNREADABLE = Label(
    "cette page ne peut pas être lue ({reason}) ; construisez le site de nouveau",
    "diese Seite ist nicht lesbar ({reason}); bauen Sie die Website neu",
    "this page cannot be read ({reason}); build the site again",
    "dës Säit kann net gelies ginn ({reason}); baut de Site nei",
)
TWICE = Label(
    "l’identifiant « {id} » figure plus d’une fois sur la page ; un lien n’atteint que le premier",
    "die Kennung „{id}“ steht mehr als einmal auf der Seite; ein Link erreicht nur die erste",
    "the id “{id}” stands more than once on the page; a link reaches only the first",
    "d’Kennung „{id}“ steet méi wéi eemol op der Säit; e Link erreecht nëmmen déi éischt",
)
NO_LINK = Label(
    "« {link} » n’est pas une adresse ; corrigez le lien",
    "„{link}“ ist keine Adresse; berichtigen Sie den Link",
    "“{link}” is not an address; mend the link",
    "„{link}“ ass keng Adress; verbessert de Link",
)
NOWHERE = Label(
    "« {link} » ne mène nulle part : le site n’a ni page ni fichier à cette adresse ; corrigez le lien ou ôtez-le",
    "„{link}“ führt nirgendwohin: die Website hat dort weder Seite noch Datei; berichtigen oder entfernen Sie den Link",
    "“{link}” leads nowhere: the site has no page and no file there; mend the link or take it away",
    "„{link}“ féiert néierens hin: de Site huet do keng Säit a kee Fichier; verbessert de Link oder huelt en ewech",
)
NO_PART = Label(
    "« {link} » : la page existe, mais elle n’a pas de partie « {part} » ; corrigez ce qui suit le « # »",
    "„{link}“: die Seite gibt es, aber keinen Teil „{part}“ auf ihr; berichtigen Sie, was hinter „#“ steht",
    "“{link}”: the page is there, but it has no part “{part}”; mend what follows the “#”",
    "„{link}“: d’Säit gëtt et, awer keen Deel „{part}“ drop; verbessert dat, wat hannert „#“ steet",
)
NO_XML = Label(
    "ce fichier n’est pas du XML ({reason}) ; construisez le site de nouveau",
    "diese Datei ist kein XML ({reason}); bauen Sie die Website neu",
    "this file is not XML ({reason}); build the site again",
    "dëse Fichier ass keen XML ({reason}); baut de Site nei",
)
NO_CALENDAR = Label(
    "ce fichier n’est pas un calendrier ({reason}) ; construisez le site de nouveau",
    "diese Datei ist kein Kalender ({reason}); bauen Sie die Website neu",
    "this file is not a calendar ({reason}); build the site again",
    "dëse Fichier ass kee Kalenner ({reason}); baut de Site nei",
)
NO_EVENT = Label(
    "l’événement « {uid} » n’est pas complet ({reason})",
    "der Termin „{uid}“ ist nicht vollständig ({reason})",
    "the event “{uid}” is not whole ({reason})",
    "den Evenement „{uid}“ ass net komplett ({reason})",
)

# The last line.
LOOKED = Label(
    "{pages} pages avec {links} liens et images, {others} flux, plans du site et calendriers : ",
    "{pages} Seiten mit {links} Links und Bildern, {others} Feeds, Sitemaps und Kalender: ",
    "{pages} pages with {links} links and pictures, {others} feeds, sitemaps and calendars: ",
    "{pages} Säite mat {links} Linken a Biller, {others} Feeden, Sitemappen a Kalenneren: ",
)
ALL_RIGHT = Label("tout est en ordre.", "alles in Ordnung.", "all is in order.", "alles an der Rei.")
SOME_WRONG = Label(
    "{count} faute(s), voir plus haut.",
    "{count} Fehler, siehe oben.",
    "{count} fault(s), see above.",
    "{count} Feeler, kuckt uewen.",
)
NEAR_LIMIT = Label(
    "remarque : le site pèse {size} Mo, et l’hébergeur en accepte {limit} (SITE_SIZE_LIMIT) ; cherchez à "
    "temps un hébergeur plus grand, ou montrez moins d’images",
    "Hinweis: Die Website hat {size} MB, und der Anbieter nimmt {limit} an (SITE_SIZE_LIMIT); suchen Sie "
    "rechtzeitig einen größeren, oder zeigen Sie weniger Bilder",
    "note: the site has {size} MB, and its host takes {limit} (SITE_SIZE_LIMIT); look for a larger host in "
    "time, or show fewer pictures",
    "Hiweis: de Site huet {size} MB, an den Hoster hëlt der {limit} un (SITE_SIZE_LIMIT); sicht fréizäiteg e "
    "méi groussen, oder weist manner Biller",
)
OVER_LIMIT = Label(
    "le site pèse {size} Mo, et l’hébergeur n’en accepte que {limit} (SITE_SIZE_LIMIT) ; choisissez un "
    "hébergeur plus grand, ou montrez moins d’images (SHARE_CARDS = False en ôte aussi)",
    "die Website hat {size} MB, und der Anbieter nimmt nur {limit} an (SITE_SIZE_LIMIT); wählen Sie einen "
    "größeren, oder zeigen Sie weniger Bilder (SHARE_CARDS = False spart auch)",
    "the site has {size} MB, and its host takes only {limit} (SITE_SIZE_LIMIT); choose a larger host, or show "
    "fewer pictures (SHARE_CARDS = False saves some too)",
    "de Site huet {size} MB, an den Hoster hëlt der just {limit} un (SITE_SIZE_LIMIT); huelt e méi groussen, "
    "oder weist manner Biller (SHARE_CARDS = False spuert och)",
)
