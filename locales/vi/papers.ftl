# Papers: the register of a team and the papers of a case. What stands in the papers themselves is in locales/papers.
# @codes papers-blank domain/papers.rs Blank
# @codes papers-label domain/papers.rs Blank
# @codes papers-to domain/papers.rs Addressee
# @codes paper-word domain/paper_words.rs PaperWord
# @codes paper-word-ask domain/paper_words.rs PaperWord
# @codes paper-unfit domain/paper_words.rs Unfit

section-so = Sổ theo dõi
command-so = Xem, in Sổ theo dõi hòa giải
help-so = <b>Sổ theo dõi</b>: in Phần I, Phần II để ký (bản Word, bản Excel)

papers-button = 📄 Giấy tờ
papers-case =
    <b>Giấy tờ của vụ, việc { $code }</b>
    { $lines }
    Bấm để làm giấy: bản Word gửi vào đây, in ra để ký. Có họ tên các bên nên được ghi nhật ký và tự xóa khỏi cuộc trò chuyện sau 1 giờ.
papers-none-made = Chưa làm giấy nào.
papers-made = • { $name }: làm lúc { $time } ngày { $day }
papers-made-changed = • { $name }: làm lúc { $time } ngày { $day }. ⚠️ Sau đó hồ sơ đã sửa: bản in cũ không còn đúng, xin làm lại.
papers-again = ✏️ { $name }: ghi lại phần đã điền
papers-coming = Tệp sẽ đến ngay bên dưới.
papers-question =
    <b>{ $name }</b> – { $code }, câu { $nth }/{ $total }
    { $asked }
    { $was }
papers-was = Đã ghi: { $words }
papers-was-moment = Đã ghi: { $moment }
papers-understood = Đã hiểu: { $moment }. Sai thì bấm Quay lại.
papers-keep = Giữ nguyên
papers-empty = Để trống, viết tay
papers-not-fitting = Vụ, việc đã sang bước khác nên { $name } không còn phù hợp. Các giấy làm được có ở dưới.
papers-meeting = { $time }, { $day }
papers-meeting-at = { $moment }, { $place }
papers-meeting-day = { $day }
papers-side-a = Bên A
papers-side-b = Bên B
papers-side-both = Cả hai bên
papers-blank-session = Hòa giải lúc nào, ở đâu? Nhiều buổi thì ghi hết. Ví dụ: <i>19 giờ ngày 07/5/2026, nhà văn hóa</i>
papers-blank-made_at = Biên bản lập ở đâu? Ví dụ: <i>Nhà văn hóa tổ dân phố</i>
papers-blank-others = Ai được mời, chứng kiến, hoặc có quyền, nghĩa vụ liên quan? (Người được mời phải được bên kia đồng ý.) Ví dụ: <i>bà Lan, Chi hội phụ nữ, được hai bên đồng ý mời</i>
papers-blank-related = Còn ai có quyền, nghĩa vụ liên quan đến việc này? Không có thì gõ không. Ví dụ: <i>ông Sơn, đồng sở hữu thửa đất</i>
papers-blank-births = Có bên chưa ghi tuổi. Người ấy sinh năm nào? Ví dụ: <i>Trần Thị Bình, 1965</i>
papers-blank-represents = Một bên là tổ chức. Ai thay mặt tổ chức ký, giữ chức vụ gì? Ví dụ: <i>Lê Văn Bền, Giám đốc hợp tác xã</i>
papers-blank-course = Buổi hòa giải diễn ra thế nào? Ví dụ: <i>Hai bên nói rõ ý mình; bên A nhận là đã làm phiền.</i>
papers-blank-duties = Mỗi bên có quyền gì, phải làm gì? Ví dụ: <i>Bên A dời vật liệu; bên B cho đi nhờ qua sân đến ngày 20/5.</i>
papers-blank-wish = Các bên có muốn hòa giải tiếp không? Có ai không ký, vì sao? Ví dụ: <i>Bên B chưa muốn hòa giải tiếp.</i>
papers-blank-meet_side = Mời bên nào? Mỗi người một giấy riêng, không ghi tuổi, địa chỉ của người khác.
papers-blank-meet_at = Mời đến lúc nào? Ghi giờ, thứ, ngày. Ví dụ: <i>8 giờ 30, thứ Bảy, ngày 05/12/2026</i>
papers-blank-meet_place = Mời đến đâu? Ví dụ: <i>Nhà văn hóa tổ dân phố</i>
papers-blank-whom =
    Báo cáo gửi ai? Nguy cơ bạo lực, mất trật tự thì gửi Chủ tịch UBND (khoản 4 Điều 10); dấu hiệu vi phạm pháp luật thì gửi cơ quan có thẩm quyền, thường là công an (khoản 5 Điều 10). Gửi nơi khác thì gõ tên, ví dụ <i>Hạt Kiểm lâm khu vực</i>.
papers-blank-happened = Việc xảy ra lúc mấy giờ, ngày nào? Ví dụ: <i>19 giờ 20, ngày 07/5/2026</i>
papers-blank-danger = Ai đang gặp nguy hiểm, hiện ở đâu? Ví dụ: <i>Bà Bình và hai cháu nhỏ, đang ở nhà số 12 ngõ 5.</i>
papers-blank-done = Đã làm gì ngay; đã báo ai, bằng cách nào, lúc nào? Ví dụ: <i>Đã khuyên hai bên về nhà, gọi Công an phường lúc 19 giờ 40.</i>
papers-blank-asked = Đề nghị nơi nhận báo cáo làm gì? Ví dụ: <i>Cử người đến nắm tình hình.</i>
papers-to-chair = Chủ tịch UBND
papers-to-police = Công an
papers-to-both = Cả hai nơi
papers-whom-help = Ông/bà bấm nơi nhận báo cáo, hoặc gõ tên cơ quan khác.
papers-whom-body = Chỗ này ghi tên cơ quan hoặc chức vụ, không ghi tên người. Gửi Chủ tịch UBND hay công an thì bấm nút; gửi nơi khác thì gõ tên cơ quan, ví dụ <i>Hạt Kiểm lâm khu vực</i>.
papers-type-or-skip = Ông/bà gõ câu trả lời, hoặc bấm Bỏ qua để chừa chỗ viết tay.
papers-when-help = Chưa thấy giờ, ngày trong câu này. Xin gõ giờ và ngày, ví dụ <i>19 giờ 20, ngày 07/5/2026</i>. Chưa rõ thì bấm Bỏ qua để viết tay.
papers-when-only = Câu này còn kể chuyện khác. Ở đây xin chỉ gõ giờ và ngày, ví dụ <i>19 giờ 20, ngày 07/5/2026</i>. Chưa rõ thì bấm Bỏ qua để viết tay.
papers-which-day = Mới có giờ, chưa có ngày. Xin gõ cả hai, ví dụ <i>8 giờ 30, ngày 05/12/2026</i>.
papers-look =
    <b>Xem trước khi làm: { $name }</b> – { $code }
    { $lines }

    Trên giấy sẽ ghi như vậy. Sai chỗ nào, bấm chỗ ấy để sửa. Đúng rồi thì bấm <b>Làm giấy</b>.
papers-look-line = • { $label }: { $words }
papers-look-edit = ✏️ { $label }
papers-look-press = Lời vừa gửi chưa ghi vào giấy. Ông/bà bấm chỗ cần sửa rồi gửi lại, hoặc bấm Làm giấy.
papers-make = 🖨 Làm giấy
papers-by-hand = <i>chừa chỗ viết tay</i>
papers-label-session = Lúc nào, ở đâu
papers-label-made_at = Nơi lập biên bản
papers-label-related = Người có liên quan
papers-label-births = Năm sinh
papers-label-represents = Người đại diện
papers-label-others = Người khác có mặt
papers-label-course = Diễn biến
papers-label-duties = Quyền, nghĩa vụ
papers-label-wish = Ý các bên
papers-label-meet_side = Mời ai
papers-label-meet_at = Mời đến lúc
papers-label-meet_place = Mời đến đâu
papers-label-whom = Báo cáo gửi
papers-label-happened = Xảy ra lúc
papers-label-danger = Ai gặp nguy hiểm
papers-label-done = Đã làm gì
papers-label-asked = Đề nghị
papers-too-long = Dài quá { $most } chữ cái. Ông/bà ghi ngắn lại, phần còn lại viết tay trên giấy.
papers-caption-case = <b>{ $name }</b> – { $code }. Làm cho { $person } lúc { $time } ngày { $day }. Có họ tên các bên: chỉ để in, ký; tự xóa khỏi đây sau 1 giờ.
papers-caption-court = <b>{ $name }</b> – { $code }. Mẫu trống để các bên tự điền.
papers-caption-register = <b>Sổ theo dõi { $year }</b>, quyển { $book }, { $team }, số { $from } đến { $to }. In cho { $person } lúc { $time } ngày { $day }. Có họ tên các bên: chỉ để in, ký; tự xóa khỏi đây sau 1 giờ.

register-teams = Xem Sổ theo dõi của tổ nào?
register-card =
    <b>Sổ theo dõi năm { $year }</b>
    { $team } – quyển số { $number }
    { $lines }
register-card-others = Muốn in đoạn khác, gõ số đầu và số cuối, ví dụ <i>{ $example }</i>.
register-card-lines = Trong sổ: số { $from } đến { $to }
register-card-empty = Chưa có vụ, việc nào trong năm.
register-card-signed = Lần ký gần nhất: số { $from } đến { $to } (ngày { $day })
register-card-printed = Đã in, chưa ghi là đã ký: số { $from } đến { $to } (in ngày { $day })
register-card-closed = Đã khóa sổ ngày { $day }
register-former-team = { $team } (đến { $day })
register-card-changed = ⚠️ Đã sửa sau khi ký, cần in và ký lại: { $lines }
register-card-chosen = Đoạn chọn: <b>số { $from } đến { $to }</b>
register-print = 🖨 In bản Word để ký
register-workbook = 📊 Bản Excel
register-signed = ✍️ Số { $from } đến { $to } đã ký trên giấy
register-signed-when = Số { $from } đến { $to } được ký ngày nào? Bấm nút hoặc gõ ngày, ví dụ <i>30/11</i>.
register-signed-today = Hôm nay, { $day }
register-signed-noted = Đã ghi: số { $from } đến { $to } ký ngày { $day }.
register-set-up = ⚙️ Quyển số, số bắt đầu
register-setup = Gõ quyển số và số thứ tự của vụ, việc đầu tiên ghi ở đây. Ví dụ <i>2, 15</i>: quyển 2, đã viết tay đến số 14.
register-setup-help = Xin gõ hai số, ví dụ <i>2, 15</i>.
register-setup-signed = Sổ đã có dòng được ký nên số bắt đầu vẫn là { $first }. Nếu chỉ đổi quyển số, gõ quyển số mới rồi đến { $first }.
register-setup-closed = Sổ đã khóa nên số bắt đầu vẫn là { $first }. Nếu chỉ đổi quyển số, gõ quyển số mới rồi đến { $first }.
register-setup-old = Sổ có các dòng nhập từ sổ cũ đến số { $last }, nên số bắt đầu phải từ { $next }. Nếu chỉ đổi quyển số, xin gõ quyển số mới rồi đến { $first }.
register-lines-gone = Các dòng đó không còn trong sổ như lúc ông/bà xem. Tôi chưa ghi là đã ký. Xin chọn lại các dòng.
register-set = Đã ghi
register-setup-same = Quyển số và số bắt đầu vẫn như cũ, không có gì phải đổi.
register-setup-check =
    <b>Xem trước khi đổi số</b>
    { $lines }

    Đúng rồi xin bấm <b>Lưu</b>. Chưa có gì được đổi.
register-setup-book = • Quyển số: { $was } → { $now }
register-setup-book-kept = • Quyển số: { $number }, như cũ
register-setup-twice = • ⚠️ Năm { $year } cũng có quyển { $number }. Tổ đánh số lại từng năm thì đúng; không thì xin gõ số khác.
register-setup-first = • Số bắt đầu ghi ở đây: { $was } → { $now }
register-setup-first-kept = • Số bắt đầu ghi ở đây: { $first }, như cũ
register-setup-lines = • Các dòng đang mang số { $from } đến { $to } sẽ mang số { $first } đến { $last }
register-setup-lines-kept = • Các dòng số { $from } đến { $to } giữ nguyên số
register-setup-old-go-along = • Các dòng nhập từ sổ cũ (đến số { $last }) sang quyển số mới
register-setup-printed = • Đã in theo số cũ: số { $from } đến { $to }, ngày { $day }
register-setup-was-signed = • Đã ký theo số cũ: số { $from } đến { $to }, ngày { $day }
register-setup-more = • và { $count } lần khác
register-setup-no-paper = Chưa in, chưa ký dòng nào theo số cũ.
register-setup-paper-printed = Bản đã in mang số cũ: sau khi đổi xin in lại rồi mới ký.
register-setup-paper-signed = Bản giấy đã ký vẫn mang quyển số cũ: xin in lại và ký lại, hoặc sửa tay trên giấy.
register-setup-changed = Sổ vừa thay đổi so với lúc ông/bà xem. Xin xem lại rồi bấm lần nữa.
register-setup-done = Đã đổi: quyển { $number }, ghi ở đây từ số { $first }.
register-year = Năm { $year }
register-book = Quyển { $number } (năm { $year })
register-open-next = 📖 Mở quyển tiếp theo
register-next-opened = Đã mở quyển mới
register-next-is-open = Quyển tiếp theo đã mở nên quyển này không mở lại được nữa. Vụ, việc mới ghi vào quyển tiếp theo.
register-next-opened-for =
    📖 Quyển { $before } đã khóa ngày { $closed }, nên vụ { $code } đứng đầu <b>quyển { $number }</b> của năm { $year }, mở ngày { $opened }.

    Số thứ tự trong quyển mới tính từ 1. Nếu quyển giấy mang số khác, ông/bà bấm nút dưới đây rồi chọn «Quyển số, số bắt đầu».
register-button-book = 📒 Xem sổ
register-setup-taken = Quyển { $number } đã có rồi (năm { $year }). Xin gõ quyển số khác.
register-setup-passes = Quyển { $number } sẽ đổi chỗ với quyển { $other }, làm vụ, việc sang quyển khác. Xin đổi số quyển { $other } trước.
register-setup-passes-closed = Quyển { $number } sẽ đổi chỗ với quyển { $other }, làm vụ, việc sang quyển khác. Xin mở lại quyển { $other } rồi đổi số quyển ấy trước.
register-too-long = Một bản Word có nhiều nhất { $most } dòng. Ông/bà chọn đoạn ngắn hơn, hoặc lấy bản Excel.
register-lines-help = Sổ có số { $from } đến { $to }. Xin gõ trong khoảng đó, ví dụ <i>{ $example }</i>.
register-day-help = Chưa hiểu ngày. Xin gõ như <i>30/11</i>.
register-day-ahead = Ngày này chưa đến.
register-day-early = Số { $from } đến { $to } in lần đầu ngày { $day }: ngày ký không thể trước ngày in. Muốn ký số khác, xin bấm ⬅ Quay lại rồi gõ số.
register-close = 🔒 Khóa sổ
register-close-when = Quyển { $number } khóa ngày nào? Bấm nút hoặc gõ ngày, ví dụ <i>31/12</i>. Ngày khóa in ở bìa sổ.
register-close-early = Sổ mở ngày { $day }, không khóa trước ngày đó được. Xin gõ ngày khác.
register-closed-noted = Đã khóa quyển { $number } ngày { $day }, số cuối { $last }. Vụ, việc mới sẽ ghi vào quyển tiếp theo. Nhầm thì bấm Mở lại sổ.
register-open-again = 🔓 Mở lại sổ
register-opened-noted = Quyển { $number } đã mở lại.

paper-words-button = ⚙️ Tên ghi trên giấy tờ
paper-words =
    <b>Tên ghi trên giấy tờ của phường, xã</b>
    { $lines }
    Dùng cho giấy tờ của mọi tổ. Bấm vào dòng muốn sửa.
paper-words-line = • { $name }: <b>{ $words }</b>
paper-word-ward = Tên đơn vị
paper-word-place = Địa danh
paper-word-province = Tỉnh, thành phố
paper-word-superior = Cơ quan cấp trên
paper-word-archive = Nơi lưu
paper-word-signer = Người ký
paper-word-question =
    <b>{ $name }</b>
    Đang ghi: { $now }
    { $asked }
paper-word-ask-ward = Gõ tên đầy đủ, có chữ phường hoặc xã. Ví dụ: <i>phường Vũ Ninh</i>
paper-word-ask-place = Gõ địa danh đứng trước ngày tháng. Ví dụ: <i>Vũ Ninh</i>
paper-word-ask-province = Gõ tên tỉnh, thành phố. Ví dụ: <i>tỉnh Bắc Ninh</i>
paper-word-ask-superior = Gõ tên cơ quan cấp trên ghi ở đầu văn bản của Ủy ban. Ví dụ: <i>UBND tỉnh Bắc Ninh</i>. Đa số phường không ghi.
paper-word-ask-archive = Gõ nơi lưu văn bản. Ví dụ: <i>VT, VP</i>
paper-word-ask-signer = Gõ chức danh người ký, các dòng cách nhau bằng dấu gạch chéo. Ví dụ: <i>KT. CHỦ TỊCH / PHÓ CHỦ TỊCH</i>
paper-word-look =
    <b>{ $name }</b>
    Sẽ ghi: <b>{ $words }</b>

    Đầu văn bản của phường, xã sẽ như sau:
    <i>{ $top }</i>

    Cuối văn bản, bìa sổ:
    <i>{ $foot }</i>

    Đúng thì bấm Lưu; chưa đúng thì gõ lại.
paper-look-committee = ỦY BAN NHÂN DÂN
paper-look-day = { $place }, ngày … tháng … năm { $year }
paper-look-province = Bìa sổ: { $province }
paper-look-archive = Lưu: { $archive }
paper-word-save = ✔ Lưu
paper-word-again = ⬅ Gõ lại
paper-unfit-letters = Chưa thành tên. Xin gõ bằng chữ, mỗi dòng ít nhất hai chữ cái.
paper-unfit-signs = Tên ghi trên giấy tờ chỉ có chữ, số và dấu chấm, phẩy, gạch. Xin bỏ ký hiệu khác rồi gõ lại.
paper-unfit-ward_kind = Xin ghi cả chữ phường, xã, thị trấn hoặc đặc khu ở đầu. Ví dụ: <i>phường Vũ Ninh</i>
paper-unfit-province_kind = Xin ghi cả chữ tỉnh hoặc thành phố ở đầu. Ví dụ: <i>tỉnh Bắc Ninh</i>
paper-word-usual = Về như mặc định
paper-word-nothing = chưa ghi
paper-word-type = Ông/bà gõ chữ muốn ghi, hoặc bấm Quay lại.
paper-word-too-long = Dài quá: mỗi dòng nhiều nhất { $most } chữ cái, chức danh nhiều nhất 3 dòng. Ông/bà ghi ngắn lại.
