# Papers: the register of a team and the papers of a case.
# @codes paper-unfit domain/paper_words.rs Unfit

section-so = Register
command-so = See and print the register
help-so = <b>Register</b>: print Part I and Part II to be signed (Word, Excel)

papers-button = 📄 Papers
papers-case =
    <b>Papers of case { $code }</b>
    { $lines }
    Press to make one: a Word document comes here, to be printed and signed. It names the parties, so it is logged and removed from this chat after an hour.
papers-none-made = None was made yet.
papers-made = • { $name }: made at { $time } on { $day }
papers-made-changed = • { $name }: made at { $time } on { $day }. ⚠️ The case was changed since: what was printed is not right any more, please make it anew.
papers-again = ✏️ { $name }: fill in anew
papers-coming = It is being made, one moment.
papers-question =
    <b>{ $name }</b> – { $code }, question { $nth }/{ $total }
    { $asked }
    { $was }
papers-was = Written so far: { $words }
papers-was-moment = Written so far: { $moment }
papers-understood = Understood: { $moment }. If that is wrong, go back.
papers-keep = Keep it
papers-empty = Leave blank
papers-not-fitting = The case has gone on, so { $name } does not fit any more. What can be made is below.
papers-meeting = { $time }, { $day }
papers-meeting-at = { $moment }, { $place }
papers-meeting-day = { $day }
papers-side-a = Side A
papers-side-b = Side B
papers-side-both = Both sides
papers-blank-session = When and where was it mediated? List every session. Example: <i>7 pm on 07/5/2026, house of culture</i>
papers-blank-made_at = Where is the record made? Example: <i>House of culture</i>
papers-blank-others = Who was invited, witnessed it, or has rights or duties in it? (The other side must agree to whoever is invited.) Example: <i>Ms Lan, women's union, invited with both sides' consent</i>
papers-blank-related = Does anybody else have rights or duties in this? If nobody, type không. Example: <i>Mr Son, who owns the land with them</i>
papers-blank-births = Of somebody no age is written. In which year were they born? Example: <i>Trần Thị Bình, 1965</i>
papers-blank-represents = One side is an organisation. Who signs for it, in which position? Example: <i>Lê Văn Bền, head of the cooperative</i>
papers-blank-course = How did it go? Example: <i>Both said what they want; side A admitted the trouble.</i>
papers-blank-duties = What may each side do, what must it do? Example: <i>Side A removes the material; side B lets them pass until 20/5.</i>
papers-blank-wish = Do the parties want to go on? Does somebody refuse to sign, and why? Example: <i>Side B does not want to go on for now.</i>
papers-blank-meet_side = Who is invited? Each gets a letter of their own, without the age or address of anybody else.
papers-blank-meet_at = When shall they come? Hour, weekday, day. Example: <i>8.30, Saturday, 05/12/2026</i>
papers-blank-meet_place = Where to? Example: <i>House of culture</i>
papers-blank-whom =
    Who is it reported to? What may lead to violence or disorder goes to the chair of the People's Committee (Art. 10(4)); signs of a violation go to the competent body, as a rule the police (Art. 10(5)). Another body can be typed, such as <i>Forest protection office</i>.
papers-blank-happened = At what hour and on which day did it happen? Example: <i>7.20 pm, 07/5/2026</i>
papers-blank-danger = Who is in danger, and where are they now? Example: <i>Mrs Binh and two small children, at number 12, alley 5.</i>
papers-blank-done = What was done at once; who was told, how, and when? Example: <i>Sent both home, called the police at 19.40.</i>
papers-blank-asked = What is asked of whoever gets the report? Example: <i>Send somebody to see.</i>
papers-to-chair = Chair of the People's Committee
papers-to-police = Police
papers-to-both = Both
papers-whom-help = Press whom it is reported to, or type the name of another body.
papers-whom-body = This is an office or a body, and nobody's name. For the chair or the police press a button; for others type what the body is called, such as <i>Forest protection office</i>.
papers-type-or-skip = Type the answer, or press Skip to leave room for the hand.
papers-when-help = There is no hour and no day in this. Type both, such as <i>7.20 pm, 07/5/2026</i>. If it is not known, press Skip to leave room for the hand.
papers-when-only = This tells more than when. Type only the hour and the day, such as <i>7.20 pm, 07/5/2026</i>. If it is not known, press Skip to leave room for the hand.
papers-which-day = There is an hour, and no day. Type both, such as <i>8.30, 05/12/2026</i>.
papers-look =
    <b>Before it is made: { $name }</b> – { $code }
    { $lines }

    The paper will say this. Press what is wrong to put it right. If all is right, press <b>Make it</b>.
papers-look-line = • { $label }: { $words }
papers-look-edit = ✏️ { $label }
papers-look-press = What you sent is not on the paper yet. Press what is wrong and send it again, or press Make it.
papers-make = 🖨 Make it
papers-by-hand = <i>room left for the hand</i>
papers-label-session = When and where
papers-label-made_at = Made at
papers-label-related = Others with rights
papers-label-births = Years of birth
papers-label-represents = Who stands for it
papers-label-others = Others there
papers-label-course = How it went
papers-label-duties = Rights and duties
papers-label-wish = What they want
papers-label-meet_side = Who is invited
papers-label-meet_at = For when
papers-label-meet_place = To where
papers-label-whom = Reported to
papers-label-happened = Happened at
papers-label-danger = Who is in danger
papers-label-done = What was done
papers-label-asked = What is asked
papers-too-long = More than { $most } characters. Please shorten it; the rest is written on the paper by hand.
papers-caption-case = <b>{ $name }</b> – { $code }. Made for { $person } at { $time } on { $day }. It names the parties: only to be printed and signed; removed from here after an hour.
papers-caption-court = <b>{ $name }</b> – { $code }. Empty, for the parties to fill in.
papers-caption-register = <b>Register { $year }</b>, book { $book }, { $team }, lines { $from } to { $to }. Printed for { $person } at { $time } on { $day }. It names the parties: only to be printed and signed; removed from here after an hour.

register-teams = Which team's register?
register-card =
    <b>Register of { $year }</b>
    { $team } – book { $number }
    { $lines }
register-card-others = For other lines type the first and the last, such as <i>{ $example }</i>.
register-card-lines = In the book: lines { $from } to { $to }
register-card-empty = No case in this year yet.
register-card-signed = Signed last: { $from } to { $to } (on { $day })
register-card-printed = Printed, not noted as signed: { $from } to { $to } (printed on { $day })
register-card-closed = Closed on { $day }
register-former-team = { $team } (until { $day })
register-card-changed = ⚠️ Changed after being signed, to be printed and signed again: { $lines }
register-card-chosen = Chosen: <b>lines { $from } to { $to }</b>
register-print = 🖨 Word document to sign
register-workbook = 📊 Excel workbook
register-signed = ✍️ { $from } to { $to } are signed on paper
register-signed-when = On which day were { $from } to { $to } signed? Press the button or type the day, such as <i>30/11</i>.
register-signed-today = Today, { $day }
register-signed-noted = Noted: { $from } to { $to } signed on { $day }.
register-set-up = ⚙️ Number of the book, first line
register-setup = Type the number of the book and of the first case that is kept here. Example <i>2, 15</i>: book 2, written by hand up to 14.
register-setup-help = Please type two numbers, such as <i>2, 15</i>.
register-setup-signed = Lines of this book were signed, so its first number stays { $first }. To change only the number of the book, type that and { $first }.
register-setup-closed = The book is closed, so its first number stays { $first }. To change only the number of the book, type that and { $first }.
register-setup-old = The book has lines from an old book up to number { $last }, so that the first one here is at least { $next }. To change only the number of the book, type it and then { $first }.
register-lines-gone = The book does not hold just these lines any more. No signature was written down. Please choose again.
register-set = Noted
register-setup-same = The number of the book and the first number are as before: nothing to change.
register-setup-check =
    <b>Before the numbers change</b>
    { $lines }

    If this is right press <b>Save</b>. Nothing has changed yet.
register-setup-book = • Book number: { $was } → { $now }
register-setup-book-kept = • Book number: { $number }, as before
register-setup-twice = • ⚠️ There is a book { $number } of { $year } as well. That is right if your numbers begin anew each year; else type another one.
register-setup-first = • First number here: { $was } → { $now }
register-setup-first-kept = • First number here: { $first }, as before
register-setup-lines = • Lines { $from } to { $to } become { $first } to { $last }
register-setup-lines-kept = • Lines { $from } to { $to } keep their numbers
register-setup-old-go-along = • Lines of the old register (up to { $last }) go along with the new book number
register-setup-printed = • Printed under the old numbers: { $from } to { $to }, on { $day }
register-setup-was-signed = • Signed under the old numbers: { $from } to { $to }, on { $day }
register-setup-more = • and { $count } other times
register-setup-no-paper = No line was printed or signed under the old numbers.
register-setup-paper-printed = What was printed has the old numbers: please print it anew before it is signed.
register-setup-paper-signed = The signed paper still has the old book number: please print and sign it anew, or correct it by hand.
register-setup-changed = The register has just changed since you looked. Please look again and press once more.
register-setup-done = Changed: book { $number }, kept here from number { $first }.
register-year = Year { $year }
register-book = Book { $number } (year { $year })
register-open-next = 📖 Open the next book
register-next-opened = A new book was opened
register-next-is-open = The next book is open already, so this one cannot be opened again. New cases stand in the next book.
register-next-opened-for =
    📖 Book { $before } was closed on { $closed }, so case { $code } stands first in <b>book { $number }</b> of { $year }, opened on { $opened }.

    Lines of the new book count from 1. If the paper book has another number, press the button below and choose «Number of the book, first line».
register-button-book = 📒 Show the register
register-setup-taken = There is a book { $number } already (year { $year }). Please type another number.
register-setup-passes = Book { $number } would change places with book { $other }, and cases would stand in another book. Please change the number of book { $other } first.
register-setup-passes-closed = Book { $number } would change places with book { $other }, and cases would stand in another book. Please open book { $other } again and change its number first.
register-too-long = A Word document takes { $most } lines at most. Choose fewer, or take the workbook.
register-lines-help = The book has lines { $from } to { $to }. Please type within them, such as <i>{ $example }</i>.
register-day-help = That day was not understood. Please type it like <i>30/11</i>.
register-day-ahead = That day is still to come.
register-day-early = Lines { $from } to { $to } were first printed on { $day }: nothing is signed before. For other lines press ⬅ Back and type their numbers.
register-close = 🔒 Close the book
register-close-when = On which day was book { $number } closed? Press the button or type the day, such as <i>31/12</i>. It is printed on the cover.
register-close-early = The book was opened on { $day } and cannot be closed before. Please type another day.
register-closed-noted = Book { $number } was closed on { $day }, its last line is { $last }. New cases will stand in the next book. If that is wrong, open it again.
register-open-again = 🔓 Open the book again
register-opened-noted = Book { $number } is open again.

paper-words-button = ⚙️ Words on papers
paper-words =
    <b>What papers say of the ward</b>
    { $lines }
    They hold for the papers of all teams. Press the line to be changed.
paper-words-line = • { $name }: <b>{ $words }</b>
paper-word-ward = Name of the unit
paper-word-place = Place
paper-word-province = Province, city
paper-word-superior = Superior body
paper-word-archive = Kept at
paper-word-signer = Who signs
paper-word-question =
    <b>{ $name }</b>
    Now: { $now }
    { $asked }
paper-word-ask-ward = Type the full name with its kind. Example: <i>phường Vũ Ninh</i>
paper-word-ask-place = Type the place before the date. Example: <i>Vũ Ninh</i>
paper-word-ask-province = Type the province or city. Example: <i>tỉnh Bắc Ninh</i>
paper-word-ask-superior = Type the body that stands above the committee in the head of the office's papers. Example: <i>UBND tỉnh Bắc Ninh</i>. Most wards leave it out.
paper-word-ask-archive = Type where the copy is kept. Example: <i>VT, VP</i>
paper-word-ask-signer = Type as what is signed, with a slash between lines. Example: <i>KT. CHỦ TỊCH / PHÓ CHỦ TỊCH</i>
paper-word-look =
    <b>{ $name }</b>
    Will say: <b>{ $words }</b>

    The top of a paper of the office:
    <i>{ $top }</i>

    Its end, and the cover of a register:
    <i>{ $foot }</i>

    Press Save if it is right, or type it again.
paper-look-committee = ỦY BAN NHÂN DÂN
paper-look-day = { $place }, ngày … tháng … năm { $year }
paper-look-province = Cover: { $province }
paper-look-archive = Lưu: { $archive }
paper-word-save = ✔ Save
paper-word-again = ⬅ Type it again
paper-unfit-letters = That is no name. Please type words, at least two letters in each line.
paper-unfit-signs = Names on papers have only letters, digits, points, commas and strokes. Please leave other signs out.
paper-unfit-ward_kind = Please begin with phường, xã, thị trấn or đặc khu, such as <i>phường Vũ Ninh</i>
paper-unfit-province_kind = Please begin with tỉnh or thành phố, such as <i>tỉnh Bắc Ninh</i>
paper-word-usual = As it usually is
paper-word-nothing = nothing yet
paper-word-type = Please type the words, or go back.
paper-word-too-long = Too long: at most { $most } characters a line, and three lines for who signs. Please shorten it.
