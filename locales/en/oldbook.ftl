# The old register: cases that were written down by hand before.
# @codes oldbook-wrong domain/roster/old/rows.rs Wrong
# @codes oldbook-hold domain/roster/old/imports.rs Hold
# @codes oldbook-way domain/roster/old/imports.rs Hold

oldbook-start =
    <b>Bring in an old register</b>
    Send a workbook (.xlsx) with the cases that stand in the paper register. Its columns are those of Part I, in any order. One file at a time, 1,000 cases at most.

    You will see what becomes of each row first. Nothing is written before you press <b>Do it</b>. Cases of an old register remind and tell nobody.
oldbook-button-in = 📥 Bring in an old register
oldbook-button-register = Register
oldbook-button-template = Empty workbook
oldbook-button-rows = Show each row
oldbook-left = The file is kept for 14 days, nothing is written. Open it again from the register.
oldbook-came = The old register was read: { $cases } rows with cases. Nothing is written yet. Tap the button below to see what would be written and which rows are wrong.
oldbook-came-not = The old register could not be read: { $why }
oldbook-why-no-list = no sheet names the columns for the day, the parties and the content. Please use the empty workbook.
oldbook-why-no-case = there is no case below the names of the columns.
oldbook-why-too-many = more than 1,000 cases. Please send several files.
oldbook-coming =
    <b>Bring in an old register</b>
    <i>{ $name }</i> has come and is being read. You will be told.
oldbook-unread =
    <b>Bring in an old register</b>
    <i>{ $name }</i> could not be read: { $why }
    Please send another file.
oldbook-done =
    <b>Bring in an old register</b>
    All of it was written. The cases stand in the register under their old numbers.
    If it was the wrong file, all of it can be taken back as long as no line was changed or signed.
oldbook-gone = This file is not there any more: written, thrown away, or kept for more than 14 days. Please send it again if it is still wanted.
oldbook-dropped = The file was thrown away, nothing was written.
oldbook-changed-meanwhile = The register has just changed, and the result with it. Please look again and press once more.
oldbook-button-open = Show the old register that was sent
oldbook-button-show = Show the old register
oldbook-button-drop = ✖ Throw this file away
oldbook-problems =
    <b>{ $count } mistakes in the old register</b>
    { $lines }

    Please correct the file and send all of it again; rows that were written are not written twice.
oldbook-plan =
    <b>Bring in an old register</b>
    <i>{ $name }</i>

    { $lines }

    { $end }
oldbook-plan-added = • { $count } new cases
oldbook-plan-same = • { $count } cases are there already and stay
oldbook-plan-wrong = • { $count } wrong rows, not written
oldbook-plan-passed-over = • { $count } rows that tell of no case, passed over
oldbook-plan-not-read = • { $count } sheets not read: hidden, or without names of columns
oldbook-plan-nothing = There is nothing to be written.
oldbook-made = Written: { $added } cases of the old register.
oldbook-rows =
    <b>Each row: { $count }</b>
    { $lines }
oldbook-row-added = • Row { $row }: new, { $team }, book { $book } line { $line }, received { $day }, { $sides }
oldbook-row-same = • Row { $row }: there already
oldbook-row-wrong = • Row { $row }: <b>wrong, not written</b>. { $wrong }
oldbook-row-cell = cell { $cell }: { $wrong }
oldbook-caption-problems = <b>What is wrong with the old register</b>. Correct these cells in your file and send all of it again. This list goes from here after an hour.
oldbook-button-import = Show what was brought in
oldbook-button-imports = What was brought in before
oldbook-button-take-back = ↩ Take all of it back
oldbook-imports =
    <b>What was brought in of old registers</b>
    Choose one.
oldbook-imports-none = Nothing was brought in of an old register yet.
oldbook-import-label = { $day }: { $count } cases
oldbook-import-label-back = { $day }: { $count } cases, taken back
oldbook-import-gone = This is not there.
oldbook-import =
    <b>Brought in at once: { $count } cases</b>
    { $lines }
oldbook-import-made = Brought in on { $day } by { $by }
oldbook-import-operator = the operator of the server
oldbook-import-book = • { $team }, { $year }, book { $book }: lines { $from } to { $to }
oldbook-import-is-back = Taken back on { $day }. The cases are struck and their lines free again; the file can be sent once more.
oldbook-import-struck = • { $count } cases were struck alone before
oldbook-import-held =
    It cannot be taken back: something hangs on { $count } cases.
oldbook-import-hold = • { $code } (book { $book } line { $line }): { $why }
oldbook-import-held-more = • and { $count } more
oldbook-hold-signed = the line was signed on paper
oldbook-hold-changed = changed after it was brought in
oldbook-hold-tied = another case is tied to it
oldbook-way-signed = A line that was signed stays as on paper. If that very line was brought in by mistake, ask the ward office to open the case and strike it alone, with a reason; then the others can be taken back.
oldbook-way-changed = A line that was put right or added to: if it was brought in by mistake, ask the ward office to open the case and strike it alone; if only a detail is wrong, correct the case.
oldbook-way-tied = A case that belongs to another: open it, press <b>Came back, related</b>, open the other one there, choose <b>Not related</b>, then come back here.
oldbook-import-struck-letter =
    <b>{ $by } took back { $count } cases of an old register that came at once</b>
    { $lines }
    Reason: { $reason }

    They are struck with the reason, can still be looked at, and count nowhere. If that was wrong, please say so at once, so that the file can be brought in again.
oldbook-import-reason =
    All { $count } cases that came at once are taken back. Please say why.
    <i>Such as: the register of another team by mistake.</i>
oldbook-import-check =
    <b>Take { $count } cases back?</b>
    { $lines }
    Reason: { $reason }

    They are struck with the reason, can still be read, and count nowhere. Their lines are free again.
oldbook-import-taken-back = { $count } cases were taken back. The right file can be sent now.
oldbook-import-not-free = Something has just come to hang on it, so nothing was taken back. Please see below.
oldbook-left-import = Nothing was taken back. Open it again from the register, below what was brought in before.
oldbook-next = Nothing is left to do here: it ended in the old book.
oldbook-not-for-old = A case of an old register has ended: what it says can be put right. If it is a mistake, ask an officer of the ward to strike it.
oldbook-line = 📥 From an old register: book { $book }, line { $line }. Mediators: { $mediators }
oldbook-caption-template = The empty workbook. A row for each case; the example may stay, it is not written. Send it back here when it is filled in.
oldbook-sheet = Old register
oldbook-template-help = A row for each case that has ended, copied from the paper register. No identity numbers.
oldbook-col-line = STT
oldbook-col-book = Quyển số
oldbook-col-team = Tổ hòa giải
oldbook-col-received = Ngày nhận
oldbook-col-mediators = Hòa giải viên
oldbook-col-side-a = Bên A (họ tên, tuổi, địa chỉ)
oldbook-col-side-b = Bên B (họ tên, tuổi, địa chỉ)
oldbook-col-content = Nội dung
oldbook-col-agreed = Thỏa thuận của các bên
oldbook-col-outcome = Kết quả
oldbook-col-ended = Ngày kết thúc
oldbook-col-kind = Loại vụ việc
oldbook-col-note = Ghi chú
oldbook-word-settled = Hòa giải thành
oldbook-word-unsettled = Hòa giải không thành
oldbook-word-civil = Dân sự
oldbook-word-family = Hôn nhân và gia đình
oldbook-word-conflict = Mâu thuẫn, xích mích
oldbook-example = Ví dụ
oldbook-example-received = 05/03/2024
oldbook-example-ended = 07/03/2024
oldbook-example-mediators = Nguyễn Thị Mẫu, Trần Văn Mẫu
oldbook-example-side-a = Lê Văn Mẫu, 50 tuổi, số 1 ngõ 2
oldbook-example-side-b = Phạm Thị Mẫu, 45 tuổi, số 3 ngõ 2
oldbook-example-content = Bên B để vật liệu lấn lối đi chung.
oldbook-example-agreed = Bên B dọn vật liệu trước ngày 10/03/2024.
oldbook-wrong-formula = a formula without a value. Please type the value.
oldbook-wrong-too_long = too long. Please shorten it.
oldbook-wrong-old_font = letters of an old font. Please use Unicode.
oldbook-wrong-identity = the number of an identity card. Please leave it out.
oldbook-wrong-no_day = no day on which it was received. Please write it, such as 05/03/2024.
oldbook-wrong-day = “{ $said }” is no day. Please write it like 05/03/2024.
oldbook-wrong-future_day = { $said } is yet to come. Please correct the day.
oldbook-wrong-ends_before = it ended before it was received. Please look at both days.
oldbook-wrong-no_mediator = no mediator. Please write the name as the book has it.
oldbook-wrong-no_parties = no parties. Please write the names of both sides.
oldbook-wrong-sides = it is not clear who is on which side. Please write “Bên A: …” and “Bên B: …”, each on a line.
oldbook-wrong-no_content = no content. Please write in short what it was.
oldbook-wrong-no_result = whether it was settled is not clear. Please write “Thành” or “Không thành”; other cases cannot be brought in.
oldbook-wrong-two_results = both settled and not. Please keep one result.
oldbook-wrong-no_agreement = a success needs the agreement (Art. 24). Please write what was agreed.
oldbook-wrong-kind = “{ $said }” is no kind.
oldbook-wrong-number = “{ $said }” is no number. Please write one, or leave it out.
oldbook-wrong-two_columns = the column “{ $said }” is of the same kind as one before it and is not read. Please take the other one out if this is the right one.
oldbook-wrong-no_team = it is not clear which team. Please add a column with the team.
oldbook-wrong-team = there is no team “{ $said }”, or several. Please write its name as the list of teams has it.
oldbook-wrong-taken = this line of the book is { $said }. Please look at the number; if that case is a mistake, ask an officer of the ward to strike it and send the file again.
oldbook-wrong-known = this case stands in the book at another line: { $said }. Please correct the number; if that case is a mistake, ask an officer of the ward to strike it and send the file again.
oldbook-wrong-repeated = the same as row { $said } of the file. Please take one of them out, or correct the number.
oldbook-wrong-kept_here = lines from { $said } on are kept here. If the paper went further, set «Number of the book, first line» first.
oldbook-wrong-other_book = the book of that year is book { $said } here. Correct the number in the file or of the book.
