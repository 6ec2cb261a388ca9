"""What `ownership` says: who decides, and why."""

from showcase.schema.label import Message

VERDICTS: dict[str, Message] = {
    "own": Message("All of it belongs to the account that proposes it: it may be merged when the checks pass."),
    "new": Message("A new record: an editor looks who claims it."),
    "others": Message("It changes what belongs to somebody else: an editor asks them."),
    "editors": Message("Editors alone decide on this."),
}

WORDS: dict[str, Message] = {
    # who decides on a record
    "own": Message("the account is one of its owners"),
    "leaves": Message("an owner takes the record away, as is their right"),
    "new": Message("there is no such record yet"),
    "others": Message("the account is none of its owners; an editor asks them"),
    "consent": Message("it changes the consent of somebody else; consent is given by the person alone"),
    "unowned": Message("the record names no owners; an editor finds out whose it is, and writes it into `owners`"),
    "kind": Message("records of “{found}” have no owners; an editor decides"),
    "unreadable.base": Message(
        "the record cannot be read as it is published now, so nobody knows whose it is; mend it"
    ),
    "unreadable.head": Message(
        "the record cannot be read as it is proposed, so nobody knows what it would say; mend what the check tells"
    ),
    "guarded": Message("it changes `{found}`, which an editor confirms, even of one’s own record"),
    "slug": Message("“{found}” cannot be the name of a record"),
    # whoever proposes it
    "outside": Message("it is not in the content’s folder: this is code or set-up of the site"),
    "place": Message("only files in the folder of a record belong to somebody; this one belongs to the site"),
    "file": Message("“{found}” is neither a text nor a picture of a record"),
    "name": Message("the name is too long, or has signs that cannot be seen"),
    "symlink": Message("this is a link to another file; only real files are taken"),
    "submodule": Message("this is another repository; only real files are taken"),
    "mode": Message("the file gets other rights ({found}); a text or picture is never a program"),
    "git": Message("“{found}” tells Git how to treat files; it belongs to the site"),
    "alike": Message("on Windows and macOS this is the same name as “{found}”"),
    "many": Message("{found} files are changed at once; that many are looked through by an editor"),
    "empty": Message("nothing is changed"),
    "unrelated": Message("this does not come from the site’s own history; begin again from its main branch"),
    "criss-cross": Message("the histories were merged crosswise; begin again from the main branch"),
}

NO_COMMIT = Message("“{found}” is no commit of this repository ({reason}); fetch it first, with all of its history")
NO_ACCOUNT = Message("“{found}” is not the number of an account; it is digits alone, such as 1234567")
