# Danh sách người: gửi lên, thư mời, danh sách tổng hợp.
# @codes roster-why domain/roster/file.rs Unreadable
# @codes roster-wrong domain/roster/cells.rs Wrong
# @codes roster-fact domain/people/particulars.rs Particular
# @codes roster-list dialogue/roster/at.rs Kind
# @codes roster-ask dialogue/roster/at.rs Kind -contacts
# @codes roster-format dialogue/roster/asks.rs Format

roster-start =
    <b>Nhập danh sách</b>
    Gửi vào đây tệp Excel (.xlsx) danh sách tổ hòa giải, hòa giải viên. Danh sách phường đang có cũng dùng được: cột xếp thứ tự nào cũng được, có dòng tiêu đề phía trên cũng được. Mỗi lần một tệp, nhiều nhất 2.000 người.

    Tôi đọc xong sẽ cho ông/bà xem trước: thêm ai, thay đổi gì, dòng nào có lỗi. Chưa có gì được ghi cho đến khi ông/bà bấm <b>Thực hiện</b>.
roster-button-template = Mẫu danh sách
roster-button-open = Xem danh sách đã gửi
roster-button-people = Nhân sự
roster-button-in = Nhập danh sách
roster-button-lists = Danh sách
roster-button-look = Xem đã đọc xong chưa
roster-button-drop = ✖ Bỏ danh sách này
roster-button-show = Xem danh sách
roster-button-again = Xem lý do
roster-button-letters = Thư mời
roster-button-doubts = Xem { $count } trường hợp
roster-button-make = ✅ Thực hiện
roster-button-make-rest = ✅ Thực hiện, bỏ { $wrong } dòng có lỗi
roster-button-since-today = Từ hôm nay ({ $day })
roster-button-since = Đổi ngày bắt đầu
roster-button-problems = Xem { $count } lỗi
roster-button-news = Xem ai thêm, ai đổi
roster-button-book = Tải bảng lỗi (Excel)
roster-button-new = { $count } thư mới, hạn { $days } ngày
roster-button-all = Tất cả { $count } thư, hạn { $days } ngày
roster-send-a-file = Xin gửi tệp Excel (.xlsx) vào đây: bấm hình cái kẹp giấy, chọn Tệp.
roster-one-file = Tôi đọc mỗi lần một tệp, đang đọc tệp đầu. Ghi xong tệp này, xin gửi tệp tiếp theo.
roster-replaced = Tôi đọc tệp mới này. Tệp gửi trước chưa ghi, tôi bỏ.
roster-template-sent = Đã gửi mẫu ở trên. Điền xong, xin gửi lại tệp vào đây.
roster-team-words = Tổ hòa giải
roster-came = Đã đọc xong danh sách: { $people } dòng có người. Chưa có gì được ghi. Bấm nút dưới đây để xem sẽ ghi gì và dòng nào có lỗi.
roster-came-not = Không đọc được tệp ông/bà gửi: { $why }
roster-coming =
    <b>Nhập danh sách</b>
    Đã nhận tệp <i>{ $name }</i>. Tôi đang đọc, xong sẽ báo ông/bà.
roster-unread =
    <b>Nhập danh sách</b>
    Không đọc được tệp <i>{ $name }</i>: { $why }
    Xin gửi lại tệp khác vào đây.
roster-gone = Danh sách này không còn nữa: đã ghi xong, đã bỏ, hoặc để quá 14 ngày. Xin gửi lại tệp.
roster-done =
    <b>Nhập danh sách</b>
    Đã ghi xong. Việc tiếp theo: in thư mời cho những người chưa tham gia.

    Danh sách người không rút lại cả lần được, vì ai giữ nhiệm vụ gì từ ngày nào phải lưu lại. Sai ở ai thì mở <b>Nhân sự</b>, bấm tên người đó: <b>Sửa thông tin</b>; thêm nhầm người thì <b>Thôi nhiệm vụ</b>, chọn lý do <b>Nhập nhầm, chưa từng giữ</b>. Sai nhiều dòng thì sửa trong tệp rồi gửi lại, tôi chỉ ghi chỗ khác. Tổ ghi nhầm sửa ở <b>Tổ, tổ dân phố</b>.
roster-left = Danh sách vẫn được giữ 14 ngày, chưa ghi gì. Mở lại trong mục việc cần làm.
roster-dropped = Đã bỏ danh sách, không ghi gì.
roster-plan =
    <b>Nhập danh sách</b>
    Tệp <i>{ $name }</i>: { $people } dòng có người.

    { $lines }

    { $end }
roster-plan-groups = • Thêm { $count } tổ dân phố
roster-plan-teams = • Thêm { $count } tổ hòa giải
roster-plan-added = • Thêm { $count } người
roster-plan-changed = • Thay đổi { $count } người
roster-plan-same = • Giữ nguyên { $count } người
roster-plan-left-out = • Bỏ { $count } dòng như ông/bà đã chọn
roster-plan-doubts = • Cần ông/bà xem { $count } trường hợp trùng tên
roster-plan-wrong = • { $count } dòng có lỗi, không ghi
roster-plan-phones = • { $count } người đã tự xác nhận số điện thoại khác: giữ số của họ
roster-plan-not-listed = • { $count } hòa giải viên có trong sổ mà không có trong danh sách, ở { $teams }: giữ nguyên, không ai bị xóa
roster-plan-more-teams = { $count } tổ khác
roster-plan-unlisted = • { $teams } tổ hòa giải khác của phường ({ $count } hòa giải viên) danh sách không nói đến: giữ nguyên
roster-plan-passed-over = • { $count } dòng không phải người, tôi bỏ qua: { $rows }
roster-plan-not-read = • Trang không đọc (trang ẩn, hoặc không có cột Họ và tên): { $sheets }
roster-plan-example = • Dòng ví dụ của mẫu: không ghi
roster-plan-strange = • Cột không dùng: { $columns }
roster-plan-identities = • Cột số căn cước: tôi không đọc, không lưu
roster-plan-alike = ⚠ “{ $name }” là mới, viết gần giống “{ $known }”: xin xem lại dấu. Nếu là một, xin sửa tệp rồi gửi lại.
roster-plan-alike-more = ⚠ và { $count } tên mới khác cũng gần giống tên khác, chỉ khác dấu
roster-plan-decide = Chưa có gì được ghi. Xin xem các trường hợp trùng tên trước.
roster-plan-nothing = Mọi thứ đã đúng như danh sách: không có gì phải ghi.
roster-plan-ready = Chưa có gì được ghi. Bấm <b>Thực hiện</b> thì ghi tất cả một lần.
roster-plan-ask-since =
    <b>Họ làm từ bao giờ?</b> Danh sách không ghi ngày bắt đầu của { $count } người. Ai đang làm từ trước thì xin gõ ngày, tháng hoặc năm. Ví dụ: <i>15/3/2021</i>, <i>3/2021</i>, <i>2021</i>. Câu trả lời dùng cho tất cả những người này; số liệu các năm trước tính theo đó. Chưa có gì được ghi.
roster-plan-since = • { $count } người không ghi ngày bắt đầu: tính từ { $day }
roster-plan-coarse = • { $count } người chỉ ghi tháng hoặc năm: tính từ ngày đầu của tháng, của năm đó
roster-plan-ordinance = • { $count } người được công nhận theo Pháp lệnh 1998, không ghi ngày: tính từ 31/12/2013
roster-changed-meanwhile = Sổ của phường vừa thay đổi, kết quả khác lúc ông/bà xem. Xin xem lại rồi bấm lần nữa.
roster-made = Đã ghi: thêm { $added } người, thay đổi { $changed } người.
roster-problems =
    <b>Danh sách có { $count } lỗi</b>
    { $lines }

    Xin sửa trong tệp rồi gửi lại. Những dòng khác vẫn được giữ.
roster-problem = • { $at }: { $wrong }
roster-cell = ô { $cell }
roster-cell-of = ô { $cell } (trang { $sheet })
roster-row = dòng { $cell }
roster-row-of = dòng { $cell } (trang { $sheet })
roster-book-sent = Đã gửi bảng lỗi ở trên.
roster-news =
    <b>Thêm và thay đổi: { $count } người</b>
    { $lines }
roster-news-added = • { $name } – mới, { $unit }
roster-news-changed = • { $name } – { $what }
roster-fact-name = họ tên
roster-was-called = họ tên (sổ đang ghi: { $name })
roster-fact-sex = giới tính
roster-fact-birth = ngày sinh
roster-fact-ethnicity = dân tộc
roster-fact-group = nơi ở
roster-fact-education = học vấn
roster-fact-qualification = chuyên môn
roster-fact-occupation = nghề nghiệp
roster-fact-organisation = đơn vị
roster-fact-phone = số điện thoại
roster-fact-paper = quyết định công nhận
roster-fact-since = ngày bắt đầu
roster-doubt =
    <b>Trùng tên: còn { $count } trường hợp</b>
    Trong danh sách, { $row }:
    { $listed }

    { $whose }
    { $known }

    Hai dòng này là một người hay hai người?
roster-doubt-several =
    <b>Trùng tên: còn { $count } trường hợp</b>
    Trong danh sách, { $row }:
    { $listed }

    Có nhiều người tên như vậy, hoặc chỉ khác dấu:
    { $lines }

    Dòng này là ai?
roster-doubt-one = • { $person }
roster-doubt-row-above = dòng phía trên
roster-choice-this = Là { $name }, sinh { $year }
roster-choice-nobody = Là người khác nữa
roster-doubt-person = <b>{ $name }</b>, sinh { $year }, { $unit }
roster-doubt-in-list = Đã có ở một dòng phía trên:
roster-doubt-in-register = Trong sổ của phường đã có:
roster-year-unknown = chưa rõ năm
roster-teams = { $teams }
roster-decided = Đã xem hết các trường hợp trùng tên.
roster-choice-same = Là một người
roster-choice-other = Là hai người khác nhau
roster-choice-leave_out = Bỏ dòng này
roster-all-joined =
    <b>Thư mời</b>
    Tất cả { $joined } người đã tham gia, không ai cần thư.
roster-letters =
    <b>Thư mời</b>
    { $joined } người đã tham gia, { $outside } người chưa; trong đó { $invited } người đã có thư còn hạn.

    { $lines }

    Tôi làm một tệp Word: mỗi tổ một trang, mỗi người một phiếu có mã và hướng dẫn, để in rồi cắt. Thư mới thay thư cũ của người đó.
roster-outside = • { $name } – { $team } – <i>chưa có thư</i>
roster-outside-invited = • { $name } – { $team } – <i>{ $letters } thư, thư cuối ngày { $day }, dùng đến hết { $until }</i>
roster-outside-expired = • { $name } – { $team } – <i>{ $letters } thư, thư cuối ngày { $day }, đã hết hạn</i>
roster-button-remind = 🔔 Nhắc lại
roster-button-remind-teams = 🔔 Nhắc { $count } tổ
roster-button-ask-letters = Xin thư mới cho tổ
roster-button-ask-letters-of = Xin thư mới: { $team }
roster-remind =
    <b>Nhắc lại người chưa tham gia</b>
    { $count } người đã có thư mời mà chưa tham gia.

    { $lines }

    Tôi không nhắn được cho người chưa tham gia, nên nhờ tổ trưởng tổ hòa giải, tổ trưởng tổ dân phố và Trưởng ban công tác Mặt trận đã tham gia: mỗi người một tin, ghi ai chưa tham gia, từ bao giờ, lời để đọc hoặc chuyển tiếp và cách xin thư mới. Mỗi người, mỗi tổ nhắc nhiều nhất { $days } ngày một lần.
roster-remind-line = • { $team }: { $count } người. { $how } { $before }
roster-remind-by = Nhờ { $names }.
roster-remind-not-yet = Nhắc tiếp được từ { $day }.
roster-remind-nobody = Chưa có ai quanh tổ tham gia để nhờ: xin in thư, đưa tận tay.
roster-reminded-before = Đã nhắc { $times } lần, lần cuối { $day }.
roster-remind-no-team = • Không thuộc tổ nào: { $count } người. Xin in thư, đưa tận tay.
roster-remind-none =
    <b>Nhắc lại</b>
    Không có ai đã có thư mời mà chưa tham gia.
roster-remind-too-soon = Mỗi tổ nhắc nhiều nhất { $days } ngày một lần; chưa tổ nào đến lượt.
roster-remind-sent = Đã nhờ { $people } người nhắc giúp { $teams } tổ. Ngoài giờ làm việc thì tin đến sáng hôm sau.
roster-remind-sent-expired = Đã nhờ { $people } người nhắc giúp { $teams } tổ. { $expired } người có thư đã hết hạn: bấm <b>Thư mời</b> để làm thư mới cho họ.
roster-lagging-letter =
    <b>Nhờ ông/bà nhắc người chưa tham gia</b>
    { $teams }

    Lời để đọc qua điện thoại hoặc chuyển tiếp:
    <i>Phường { $ward } mời ông/bà tham gia trợ lý hòa giải trên Telegram. Ông/bà mở phiếu mời có ghi tên mình, lấy điện thoại quét mã trên phiếu, rồi bấm Bắt đầu. Chưa có Telegram hoặc không quét được thì nhờ người nhà, hoặc mang điện thoại và phiếu đến gặp tôi.</i>

    { $way }
roster-lagging-team =
    { $team }: { $count } người đã có thư mời của phường mà chưa tham gia trợ lý hòa giải.
    { $lines }
roster-lagging = • { $name }: có thư từ { $day }, dùng được đến hết { $until }
roster-lagging-expired = • { $name }: có thư từ { $day }, nay hết hạn, cần thư mới
roster-lagging-more = • và { $count } người nữa
roster-lagging-way-phone = Mất thư hoặc thư hết hạn: bấm nút dưới đây hoặc gọi Văn phòng phường, số { $phone }.
roster-lagging-way = Mất thư hoặc thư hết hạn: bấm nút dưới đây, Văn phòng phường làm thư mới.
roster-letters-asked = Đã báo Văn phòng phường làm thư mới cho tổ.
roster-letters-asked-today = Hôm nay đã báo Văn phòng phường về thư mới của tổ này. Không cần báo nữa, xin chờ thư.
roster-letters-wanted =
    <b>Xin thư mời mới</b>
    { $name } xin thư mới cho người chưa tham gia của { $team }: thư mất hoặc hết hạn.
roster-todo-not-joined = { $count } người có thư đã { $days } ngày mà chưa tham gia
roster-todo-new-letters = { $count } người chưa tham gia, thư đã hết hạn: làm thư mới
roster-letters-sent = Đã làm { $count } thư, tệp ở trên. Mỗi thư chỉ dùng cho một người.
roster-letters-files = Đã làm { $count } thư, trong { $files } tệp ở trên. Mỗi thư chỉ dùng cho một người.
roster-letters-some = Đã làm { $count } thư, trong { $files } tệp ở trên. Còn { $left } người: xin bấm lần nữa.
roster-lists =
    <b>Danh sách tổng hợp</b>
    Ông/bà cần danh sách nào?
roster-list-register = Danh sách hòa giải viên – { $format }
roster-list-numbers = Số tổ hòa giải và hòa giải viên – { $format }
roster-list-contacts = Danh bạ theo tổ (có số điện thoại) – Excel
roster-format-xlsx = Excel
roster-format-docx = Word
roster-ask-register =
    <b>Danh sách hòa giải viên</b>
    Tính đến ngày nào? Chọn, hoặc gõ một ngày. Ví dụ: <i>30/6/2026</i>
roster-ask-numbers =
    <b>Số tổ hòa giải và hòa giải viên</b>
    Của kỳ nào? Chọn, hoặc gõ. Ví dụ: <i>quý 3</i>, <i>9 tháng</i>, <i>1/4-30/6</i>. Gõ một ngày là từ đầu năm đến ngày ấy.
roster-period-today = Từ đầu năm đến hôm nay ({ $to })
roster-period-half = 6 tháng đầu năm (đến { $to })
roster-period-last = Năm trước (đến { $to })
roster-period-closed = Kỳ báo cáo thống kê (đến { $to })
roster-not-yet = Kỳ này chưa tới. Xin ông/bà chọn kỳ đã qua hoặc đang diễn ra.
roster-list-sent = Đã gửi tệp ở trên.
roster-todo = Danh sách đã gửi, chưa ghi

roster-why-too_big = tệp lớn hơn 20 MB nên Telegram không giao cho tôi được. Danh sách chỉ có chữ thì nhỏ hơn nhiều: xin chép riêng bảng danh sách sang một tệp Excel mới (không chép ảnh), rồi gửi tệp đó.
roster-why-not_a_workbook = đây không phải tệp Excel (.xlsx).
roster-why-old_format = tệp Excel kiểu cũ (.xls). Mở bằng Excel, chọn Lưu thành, kiểu “Excel Workbook (.xlsx)”, rồi gửi lại.
roster-why-locked = tệp có đặt mật khẩu. Xin bỏ mật khẩu rồi gửi lại.
roster-why-bomb = tệp chứa quá nhiều dữ liệu so với một danh sách. Xin chép danh sách sang tệp mới.
roster-why-broken = tệp bị hỏng hoặc gửi chưa hết. Xin mở, lưu lại rồi gửi lần nữa.
roster-why-too_many_rows = tệp có hơn 20.000 dòng. Xin chia thành nhiều tệp.
roster-why-too_slow = tệp quá phức tạp, đọc mãi chưa xong. Xin chép danh sách sang tệp mới.
roster-why-not_fetched = Telegram chưa giao tệp. Xin gửi lại sau ít phút.
roster-why-merged = có ô gộp trùm gần hết trang. Xin mở tệp bằng Excel, chọn cả trang, bấm Bỏ gộp ô (Unmerge Cells), lưu lại rồi gửi.
roster-why-nobody = danh sách còn trống, chưa có ai. Xin điền từng người vào dưới dòng tên cột rồi gửi lại.
roster-why-too_many_people = danh sách có hơn 2.000 người, gửi ở đây mỗi lần được nhiều nhất 2.000. Xin chia thành nhiều tệp, gửi từng tệp một; hoặc nhờ người quản trị máy chủ nhập cả tệp.
roster-why-no_list = không thấy dòng tên cột có <i>Họ và tên</i>. Xin xem Mẫu danh sách.

roster-wrong-no_value = công thức chưa có kết quả. Xin mở tệp bằng Excel, lưu lại, hoặc gõ thẳng giá trị
roster-wrong-formula_error = công thức bị lỗi. Xin gõ thẳng giá trị
roster-wrong-too_long = chữ quá dài
roster-wrong-old_font = chữ kiểu cũ (TCVN3, VNI). Xin chuyển sang Unicode
roster-wrong-identity = có số căn cước. Xin bỏ số này, tôi không lưu
roster-wrong-no_name = thiếu họ tên
roster-wrong-not_a_name = chưa phải họ tên đầy đủ: { $said }
roster-wrong-birth = chưa rõ ngày sinh: { $said }. Ví dụ: 1960 hoặc 02/5/1960
roster-wrong-birth_year = năm sinh chưa hợp lý: { $said }
roster-wrong-sex = giới tính chưa rõ { $said }
roster-wrong-phone = không phải số điện thoại: { $said }
roster-wrong-day = chưa rõ ngày: { $said }. Ví dụ: 02/3/2021
roster-wrong-future_day = ngày chưa đến: { $said }
roster-wrong-ward_office = chức vụ của phường, xã: { $said }. Nếu người này là hòa giải viên, xin ghi “Hòa giải viên” ở ô này, chức vụ kia ghi ở cột Nghề nghiệp. Cán bộ, lãnh đạo phường thì mời riêng ở mục Nhân sự
roster-wrong-no_unit = thiếu tổ hòa giải hoặc tổ dân phố
roster-wrong-name_taken = tên này đã có tổ khác dùng: { $said }. Xin xem lại tổ và khu của dòng này
roster-wrong-two_units = có nhiều tổ gọi như vậy: { $said }. Có thể là { $among }. Xin chép đúng một tên đó vào ô, có đủ dấu: khác dấu là tổ khác
roster-one-of = “{ $name }”
roster-wrong-has_head = tổ đã có tổ trưởng là { $said }. Mỗi tổ một tổ trưởng; đổi ở mục Nhân sự
roster-wrong-other_team = đang là hòa giải viên của { $said }. Nếu người này chuyển tổ: mở Nhân sự, bấm tên người này, bấm “Chuyển tổ”, chọn tổ mới và ngày; vụ việc đang làm được bàn giao ở đó. Xong xin gửi lại tệp. Nếu vẫn ở tổ cũ thì sửa ô này
roster-wrong-contradiction = sổ của phường không nhận. Xin xem người này ở mục Nhân sự rồi sửa ở đó
roster-wrong-two_columns = có hai cột cùng loại, tôi chỉ đọc cột trước, không đọc cột này: { $said }. Xin bỏ bớt một cột
roster-wrong-other_decision = quyết định công nhận đã ghi là quyết định khác: { $said }. Nếu sổ ghi sai, xin sửa ở mục Nhân sự
roster-wrong-has_holder = chức này đang có người giữ là { $said }. Đổi người ở mục Nhân sự
roster-wrong-holds_already = người này đã được ghi giữ chức đó từ { $said }. Xin xem lại ở mục Nhân sự
roster-wrong-decision_day = ngày quyết định không khớp với thời gian giữ chức trong sổ. Xin xem lại ngày, hoặc sửa ở mục Nhân sự
roster-wrong-before_unit = tổ này trong sổ có từ { $said }, ngày của dòng này sớm hơn. Xin ghi ngày vào tổ này ở cột “Tham gia từ”; ngày quyết định để nguyên
roster-wrong-other_ward = người của phường, xã khác: { $said }. Ở đây chỉ ghi người của phường mình; nếu cột phường ghi nhầm, xin sửa lại
roster-wrong-name_alone = dòng chỉ có họ tên: { $said }. Nếu là người trong danh sách, xin ghi thêm số thứ tự hoặc năm sinh; nếu là người ký thì không phải làm gì
roster-wrong-unit_ended = tổ này đã giải thể hoặc sáp nhập: { $said }

roster-caption-template = <b>Mẫu danh sách</b>. Điền xong gửi lại vào đây.
roster-caption-problems = <b>Bảng lỗi của danh sách</b>
roster-caption-letters-part = <b>{ $count } thư mời</b> (tệp { $nth }/{ $of }), dùng được đến hết { $until }. In ra, cắt và đưa tận tay từng người.
roster-caption-letters = <b>{ $count } thư mời</b>, dùng được đến hết { $until }. In ra, cắt và đưa tận tay từng người.
roster-caption-register = <b>Danh sách tổng hợp tổ hòa giải, hòa giải viên</b>, tính đến { $day }
roster-caption-numbers = <b>Số tổ hòa giải và hòa giải viên</b>, từ { $from } đến { $to }
roster-caption-contacts = <b>Danh bạ tổ hòa giải</b>. Có số điện thoại: chỉ dùng cho công việc của phường.
