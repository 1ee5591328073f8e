# Nhân sự và thư mời, dành cho Văn phòng HĐND và UBND phường.
# @codes particular domain/people/particulars.rs Particular
# @codes ethnicity domain/people/particulars.rs Ethnicity
# @codes qualification domain/people/particulars.rs Qualification
# @codes leaving domain/people/tenure.rs LeavingReason
# @codes deed-do dialogue/people/deed_form.rs Kind
# @codes deed-title dialogue/people/deed_form.rs Kind
# @codes deed-day dialogue/people/deed_form.rs Kind -correct -resume -release
# @codes deed-ask dialogue/people/deed_form.rs Ask -value -day -heir -check
# @codes deed-edit dialogue/people/deed_form.rs Ask -check
# @codes deed-value domain/people/particulars.rs Particular
# @codes units-button dialogue/people/unit_form.rs Kind
# @codes unit-form-title dialogue/people/unit_form.rs Kind
# @codes unit-form-ask dialogue/people/unit_form.rs Ask -into -check
# @codes unit-form-into dialogue/people/unit_form.rs Kind -add_group -add_team -rename

people-list =
    <b>Nhân sự</b>
    { $total } người, { $linked } người đã tham gia. Gõ tên, tổ hoặc nhiệm vụ để tìm.

    { $lines }
people-line = { $n }. { $name } – { $offices } – <i>{ $joined }</i>
people-joined = đã tham gia
people-reached = đã tham gia, liên lạc được
people-not-reached = đã tham gia, không liên lạc được
people-formerly = { $name } (trước ghi: { $former })
people-not-joined = chưa tham gia
people-trained-since = Tính các buổi tập huấn, bồi dưỡng đã điểm danh trong năm { $year }.
people-found =
    <b>Nhân sự</b>
    Tìm “{ $find }”: { $total }
    { $notes }

    { $lines }
people-none-found =
    <b>Nhân sự</b>
    Không thấy ai theo “{ $find }”. Xin thử ít chữ hơn, không cần dấu: tên người, tên tổ hoặc nhiệm vụ, ví dụ: <i>binh</i>, <i>to truong khu 3</i>
    { $notes }
people-none =
    <b>Nhân sự</b>
    Chưa có ai. Ông/bà bấm <b>Mời người mới</b> để bắt đầu.
people-type-to-find = Gõ tên người, tên tổ hoặc nhiệm vụ để tìm, ví dụ: <i>an</i>, <i>khu 3</i>, <i>trưởng tổ dân phố</i>, <i>nữ trên 60 tuổi</i>, <i>QĐ 45</i>, <i>chưa tham gia</i>, <i>không liên lạc được</i>
people-button-invite = + Mời người mới
people-button-again = Gửi thư mời
people-missing = Không thấy người này trong phường.
people-contact = Ở đây không nhận danh bạ. Xin ông/bà gõ họ tên và số điện thoại.
people-card =
    <b>Nhân sự</b>
    { $name }
    Giới tính: { $sex }
    { $more }
    { $offices }
    Trợ lý: { $joined }
    Số điện thoại: { $phone }
    { $corrected }
people-office-since = • { $office }, từ { $from }
people-office-until = • { $office }, từ { $from } đến { $to }
people-office-coming = • { $office }, sẽ giữ từ { $from }
people-office-ending = • { $office }, từ { $from }; sẽ thôi từ { $end }
people-own-wish = Theo nguyện vọng
people-corrected = Đã sửa ngày { $day }. Trước đó ghi: { $was }
people-corrected-why = Đã sửa ngày { $day }. Trước đó ghi: { $was }. Lý do sửa: { $why }
people-phone = { $phone } (chưa xác nhận)
people-phone-confirmed = { $phone } (đã xác nhận)

invite-office =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Người này giữ nhiệm vụ gì?
invite-team =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Thuộc tổ hòa giải nào? Bấm hoặc gõ tên, ví dụ: <i>khu 3</i>
invite-no-such-team = Tôi không rõ tổ nào. Xin bấm một nút, hoặc gõ đủ tên tổ, có dấu.
invite-holder =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. { $name } đang là { $office } ở đó từ { $day }; mỗi lúc chỉ có một người giữ.

    Nếu { $name } đã thôi: bấm nút dưới đây, chọn Thôi nhiệm vụ và ghi ngày. Phần đã nhập ở đây vẫn giữ, mở lại bằng /nhap.
invite-holder-until =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. { $name } là { $office } ở đó từ { $day } đến hết { $last }; mỗi lúc chỉ có một người giữ.

    Người mới nhận từ ngày hôm sau được: bấm nút dưới đây.
invite-holder-later =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. { $name } sẽ là { $office } ở đó từ { $day }; mỗi lúc chỉ có một người giữ.

    Nếu không còn như vậy: bấm nút dưới đây, sửa ở trang của { $name }. Phần đã nhập ở đây vẫn giữ, mở lại bằng /nhap.
invite-holder-later-until =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. { $name } sẽ là { $office } ở đó từ { $day } đến hết { $last }; mỗi lúc chỉ có một người giữ.

    Người mới nhận từ ngày hôm sau được: bấm nút dưới đây.
invite-holder-free =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Nhiệm vụ { $office } ở đó nay không còn ai giữ. Bấm <b>Tiếp tục</b>.
invite-button-on = Tiếp tục
invite-button-after = Nhận từ { $day }
invite-button-holder = Mở trang của { $name }
invite-from = Giữ nhiệm vụ từ { $day }.
invite-name =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Họ và tên đầy đủ? Ví dụ: <i>Nguyễn Văn An</i>
    Tin nhắn được xóa khỏi màn hình sau khi lưu.
invite-name-not-full = Xin ghi đủ họ và tên, không ghi số. Ví dụ: <i>Nguyễn Văn An</i>
invite-phone =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Số điện thoại? Để gọi khi cần. Ví dụ: <i>0912 345 678</i>
    Chưa có thì bấm <b>Bỏ qua</b>.
phone-empty = Xin ghi số điện thoại, ví dụ: <i>0912 345 678</i>
phone-not_a_number = Đây không phải số điện thoại. Ví dụ: <i>0912 345 678</i>
phone-wrong_length = Số này thừa hoặc thiếu chữ số. Số di động có 10 số, ví dụ: <i>0912 345 678</i>
phone-unknown_prefix = Đầu số này không có. Xin ông/bà xem lại.
phone-foreign = Đây là số nước ngoài. Xin ghi số Việt Nam, hoặc bấm <b>Bỏ qua</b>.
invite-sex =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Giới tính? Mỗi tổ cần có hòa giải viên nữ (Điều 12).
invite-check =
    <b>Xem lại thư mời</b>
    Họ và tên: { $name }
    Nhiệm vụ: { $office }
    Tổ: { $team }
    Số điện thoại: { $phone }
    Giới tính: { $sex }
    { $warnings }
    Thư mời dùng một lần, trong { $days } ngày. Bấm số để sửa, hoặc bấm <b>Tạo thư mời</b>.
invite-edit-office = Sửa nhiệm vụ
invite-edit-team = Sửa tổ
invite-edit-name = Sửa họ tên
invite-edit-phone = Sửa số điện thoại
invite-paper =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Quyết định phân công số mấy? Người này sẽ xem được việc của cả phường. Ví dụ: <i>45/QĐ-UBND</i>
invite-paper_day =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Quyết định ngày nào? Ví dụ: <i>20/4/2026</i>
invite-edit-paper = Sửa số quyết định
invite-edit-paper_day = Sửa ngày quyết định
invite-begun =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Người này được công nhận, hoặc làm từ bao giờ? Ví dụ: <i>15/QĐ-UBND ngày 2/3/2021</i>, hoặc chỉ <i>3/2021</i>, <i>2021</i>
    Mới bắt đầu hôm nay hoặc chưa rõ thì bấm <b>Bỏ qua</b>.
invite-edit-begun = Sửa ngày bắt đầu
invite-recognised = Quyết định số { $number }, chưa rõ ngày.
invite-recognised-of = Quyết định số { $number } ngày { $day }.
invite-from-today = Tính từ hôm nay, chưa có quyết định. Đã làm từ trước thì bấm <b>Sửa ngày bắt đầu</b>.
invite-paper-of = Quyết định số { $number } ngày { $day }. Lãnh đạo và cán bộ khác của phường được báo.
invite-without-paper = ⚠ Chưa có số quyết định: ghi sau ở <b>Sửa ngày, quyết định</b>. Lãnh đạo và cán bộ khác của phường được báo.
paper-none-yet = Chưa có số
invite-edit-sex = Sửa giới tính
invite-save = ✔ Tạo thư mời
invite-incomplete = Còn thiếu thông tin. Xin bấm <b>Quay lại</b> để ghi đủ.
invite-same-name = ⚠ Đã có { $name } trong danh sách. Nếu là cùng một người, xin dừng lại và mở người đó ra để gửi thư mời.
invite-has-head = ⚠ Tổ này đang có tổ trưởng là { $name }; mỗi tổ chỉ có một tổ trưởng (Điều 14).
invite-letter =
    <b>Thư mời</b>
    Kính mời ông/bà { $name } tham gia trợ lý hòa giải ở cơ sở của phường { $ward }.

    Ông/bà bấm đường dẫn hoặc quét hình này bằng điện thoại:
    { $link }

    Thư dùng được một lần, đến { $until }. Xin không chuyển cho người khác.
invite-sent = Đã tạo thư mời ở tin nhắn phía trên. Xin ông/bà chuyển tin đó cho đúng { $name }, không gửi vào nhóm. Thư cũ (nếu có) không dùng được nữa.

people-button-units = Tổ, tổ dân phố
people-button-new-account = Đổi máy, đổi tài khoản: gửi liên kết mới
people-button-take-link-back = Rút lại thư mời
people-button-past = Xem vào một ngày trước
people-past-day =
    <b>{ $name }</b>
    Xem vào ngày nào? Ví dụ: <i>1/6/2025</i>
people-past-no-day = Tôi chưa đọc được ngày. Ví dụ: <i>1/6/2025</i>
people-past =
    <b>{ $name }</b> – { $day }
    { $more }
    { $offices }

    Gõ ngày khác để xem ngày đó.
people-button-lost = Mất máy: khóa tài khoản cũ ngay
people-lost =
    <b>Mất máy: { $name }</b>
    Bấm <b>Khóa ngay</b> thì:
    • Tài khoản cũ hết quyền ngay lập tức; tin đang chờ không gửi nữa.
    • Thư mời cũ của người này, và thư mời người này đã tạo cho người khác, không dùng được nữa.
    • Có liên kết mới để chuyển cho đúng người này. Vụ, việc và bản nháp vẫn giữ nguyên.
people-lost-yes = Khóa ngay
people-locked = Đã khóa tài khoản cũ của { $name } và tạo liên kết mới ở tin nhắn phía trên.
people-locked-only = Đã khóa tài khoản cũ của { $name }.
people-locked-told =
    <b>Đã khóa một tài khoản</b>
    { $name } báo mất máy. Tài khoản cũ đã hết quyền. Người ghi: { $by }
    Nếu ông/bà thấy không đúng, xin bấm nút dưới đây để kiểm tra người ghi.
joiner =
    <b>Đúng là { $name }?</b>
    { $offices }
    Dùng thư mời { $day }, { $time }.
    Số phường đang giữ: { $known }
    Số người này đưa ra: { $shown }
    { $warnings }

    Xin gọi cho { $name } theo số ông/bà biết trước khi xác nhận. Đến lúc đó người này chưa xem được gì.
joiner-has-account = ⚠ { $name } đang dùng một tài khoản khác; xác nhận thì tài khoản ấy mất quyền ngay.
joiner-anothers = ⚠ Tài khoản này nay đã là của người khác nên không xác nhận được. Xin từ chối rồi gửi thư mới cho { $name }.
joiner-changes-number = ⚠ Xác nhận thì số phường đang giữ đổi từ { $was } thành { $now }.
joiner-for-others = ⚠ Ông/bà đã tạo thư mời này, hoặc thư mời là của chính ông/bà, nên xin để cán bộ khác của Văn phòng xác nhận. Nếu không đúng người, ông/bà bấm <b>Không phải</b>.
joiner-came-later = ⚠ { $name } giữ nhiệm vụ ở phường trước ông/bà, nên xin để cán bộ có từ trước của Văn phòng hoặc người quản trị kỹ thuật xác nhận. Nếu không đúng người, ông/bà bấm <b>Không phải</b>.
joiner-number-of-maker = chưa có số nào do người khác ghi từ trước
joiner-yes = Đúng là người này
joiner-no = Không phải
joiner-later = Để sau
joiner-let-in = Đã xác nhận. { $name } dùng được ngay.
joiner-turned-away = Đã từ chối. Thư mời ấy không dùng được nữa; cần thì gửi thư mới cho { $name }.
joiner-lapsed =
    <b>Yêu cầu hết hạn</b>
    Có người dùng thư mời của { $name } nhưng chưa ai xác nhận, nên yêu cầu không còn hiệu lực và người ấy đã được báo. Nếu { $name } vẫn cần vào, xin gửi thư mời mới.
joiner-lapsed-look = Mở trang của người này
joiner-gone = Không còn ai chờ xác nhận ở đây.
people-new-account-sent = Đã tạo liên kết mới ở tin nhắn phía trên cho { $name }. Khi người này dùng liên kết, tài khoản cũ mất quyền; vụ, việc và bản nháp vẫn giữ nguyên.
people-link-taken-back = Đã rút lại thư mời. Liên kết cũ không dùng được nữa.
people-button-withdraw = Ghi việc rút lại đồng ý
people-withdraw-day = { $name } báo rút lại đồng ý ngày nào? Chỉ ghi khi chính người này đến hoặc gọi điện báo. Bấm hoặc gõ ngày, ví dụ: <i>hôm qua</i>
people-withdraw =
    <b>Ghi việc rút lại đồng ý: { $name }</b>
    Người này báo { $day }. Khi ghi xong:
    • Trợ lý không gửi gì cho người này nữa, kể cả lời nhắc hạn, báo nguy hiểm và tin đang chờ gửi.
    • Người này không dùng được các mục, nhưng đồng ý lại được bất cứ lúc nào trong Telegram.
    • Nhiệm vụ, vụ, việc và bản nháp vẫn giữ nguyên theo quy định; việc gấp phải gọi điện.
people-withdraw-yes = Ghi rút lại đồng ý
people-withdrawn = Đã ghi và đã báo cho người này.
people-no-consent = { $name } chưa đồng ý, hoặc đã rút lại rồi; không có gì để ghi.
people-months = Tháng tổ chưa chốt: { $months }
people-link-until = Thư mời còn dùng được đến { $until }
people-fact = { $what }: { $value }
people-cases = Vụ, việc đã tham gia hòa giải: { $mediated }, đang mở: { $open }
people-follow-ups = Vụ, việc đã hòa giải thành còn theo dõi: { $count }
people-trainings = Tập huấn đã dự: { $attended }, sắp tới: { $coming }
people-training-line = • { $day }: { $topic } ({ $host })
people-button-trainings = Các lớp đã dự
people-trainings-all =
    <b>{ $name }: đã dự { $count } lớp tập huấn</b>
    { $lines }
people-drafts = Bản nháp: { $count }
people-by-ordinance = công nhận trước Luật năm 2013 (Điều 31)
people-without-paper = ⚠ chưa có số quyết định
people-by-paper = quyết định số { $number }
people-by-paper-of = quyết định số { $number } ngày { $day }
people-office-more = { $held }; { $more }
fact-day = { $day }

particular-name = Họ và tên
particular-sex = Giới tính
particular-birth = Năm sinh
particular-ethnicity = Dân tộc
particular-group = Nơi thường trú
particular-education = Trình độ học vấn
particular-qualification = Chuyên môn
particular-occupation = Nghề nghiệp, chức vụ
particular-organisation = Đoàn thể
particular-phone = Số điện thoại
ethnicity-kinh = Kinh
ethnicity-minority = Dân tộc thiểu số
qualification-law = Luật
qualification-other = Chuyên môn khác
qualification-none = Chưa qua đào tạo
leaving-own_wish = Theo nguyện vọng (Điều 11)
leaving-article_7 = Không còn đủ tiêu chuẩn (Điều 7)
leaving-breach = Vi phạm, không thể tiếp tục (Điều 11)
leaving-died = Đã mất
leaving-moved_away = Chuyển nơi ở
leaving-post_changed = Chuyển công tác, hết nhiệm kỳ
leaving-succeeded = có người thay
leaving-transferred = chuyển sang tổ khác
leaving-merged = sáp nhập
leaving-dissolved = giải thể
leaving-stopped = bị dừng quyền
leaving-mistake = Nhập nhầm, chưa từng giữ

deed-do-give = Giao nhiệm vụ
deed-do-end = Thôi nhiệm vụ
deed-do-move = Chuyển tổ
deed-do-head = Làm tổ trưởng
deed-do-correct = Sửa thông tin
deed-do-resume = Bỏ việc thôi nhiệm vụ
deed-do-office = Sửa ngày, quyết định
deed-do-release = Ghi số quyết định cho thôi
deed-title-give = Giao nhiệm vụ cho { $name }
deed-title-end = Thôi nhiệm vụ: { $name }
deed-title-move = Chuyển { $name } sang tổ khác
deed-title-head = Tổ trưởng mới: { $name }
deed-title-correct = Sửa thông tin: { $name }
deed-title-resume = Bỏ việc thôi nhiệm vụ: { $name }
deed-title-office = Sửa ngày, quyết định: { $name }
deed-title-release = Quyết định cho thôi nhiệm vụ: { $name }
deed-question =
    <b>{ $title }</b>
    Bước { $step }/{ $steps }. { $question }
deed-ask-office = Giao nhiệm vụ gì?
deed-ask-unit = Ở tổ nào? Bấm hoặc gõ tên, ví dụ: <i>khu 3</i>
deed-ask-holding = Nhiệm vụ nào?
deed-ask-why = Vì sao?
deed-ask-of = Sửa mục nào?
deed-ask-since = Điều này đúng từ khi nào? Nếu trước đây ghi nhầm, bấm <b>Đúng từ đầu</b>. Nếu mới thay đổi, bấm hoặc gõ ngày, ví dụ: <i>1/3/2026</i>
deed-ask-paper = Số quyết định? Ví dụ: <i>15/QĐ-UBND</i>. Chưa có thì bấm <b>Bỏ qua</b>.
deed-ask-ward-paper = Quyết định phân công số mấy? Ví dụ: <i>45/QĐ-UBND</i>
deed-ask-paper_day = Quyết định ngày nào? Ví dụ: <i>20/4/2026</i>
deed-ask-reason = Ghi sai thế nào? Ví dụ: <i>nhầm với người cùng tên</i>
deed-day-give = Giữ nhiệm vụ từ ngày nào? Ví dụ: <i>1/12/2026</i>
deed-day-end = Thôi nhiệm vụ từ ngày nào? Từ ngày đó hết quyền của nhiệm vụ này. Ngày sắp tới cũng được: đến ngày ấy mới thôi, trước đó vẫn bỏ lại được.
deed-day-move = Sang tổ mới từ ngày nào?
deed-day-head = Làm tổ trưởng từ ngày nào? Tổ trưởng cũ thôi từ chính ngày đó và vẫn là hòa giải viên (Điều 14).
deed-day-office = Ngày đúng bắt đầu giữ nhiệm vụ? Bấm nút nếu ngày không sai, hoặc gõ ngày, ví dụ: <i>1/3/2026</i>
deed-keep-day = Vẫn là { $day }
deed-heir = Người này đang hòa giải { $count } vụ, việc, còn theo dõi { $settled } vụ, việc đã hòa giải thành và ghi dở { $drafts } bản nháp. Bàn giao cho ai? Bấm <b>Bỏ qua</b> để tổ trưởng phân công lại.
deed-value-name = Họ và tên đúng? Ví dụ: <i>Nguyễn Văn An</i>
deed-value-sex = Giới tính?
deed-value-birth = Năm sinh hoặc ngày sinh? Ví dụ: <i>1961</i> hoặc <i>5/5/1961</i>
deed-value-ethnicity = Dân tộc?
deed-value-group = Thường trú ở tổ dân phố nào? Bấm hoặc gõ tên.
deed-value-education = Trình độ học vấn? Ví dụ: <i>12/12</i>
deed-value-qualification = Chuyên môn được đào tạo?
deed-value-occupation = Nghề nghiệp, chức vụ khác? Ví dụ: <i>giáo viên nghỉ hưu</i>
deed-value-organisation = Thuộc đoàn thể nào? Ví dụ: <i>Hội Phụ nữ</i>
deed-value-phone = Số điện thoại? Ví dụ: <i>0912 345 678</i>
deed-unknown = Chưa rõ
deed-since-all = Đúng từ đầu
deed-no-day = Tôi chưa đọc được ngày. Ví dụ: <i>1/12/2026</i>, <i>hôm nay</i>
deed-birth-help = Xin ghi năm sinh hoặc ngày sinh của người từ 18 tuổi trở lên, ví dụ: <i>1961</i>
deed-no-such-unit = Tôi không rõ tên nào. Xin bấm một nút, hoặc gõ đủ tên, có dấu.
deed-check =
    <b>Xem lại: { $title }</b>
    { $lines }
deed-edit-office = Sửa nhiệm vụ
deed-edit-unit = Sửa tổ
deed-edit-holding = Chọn nhiệm vụ khác
deed-edit-why = Sửa lý do
deed-edit-of = Chọn mục khác
deed-edit-value = Sửa nội dung
deed-edit-since = Sửa thời điểm
deed-edit-day = Sửa ngày
deed-edit-paper = Sửa số quyết định
deed-edit-paper_day = Sửa ngày quyết định
deed-edit-reason = Sửa lý do ghi sai
deed-edit-heir = Sửa người nhận bàn giao
deed-save = ✔ Thực hiện
deed-saved = Đã lưu.
deed-nothing-new = Không có gì thay đổi so với thông tin đang lưu.
deed-gives = • { $name }: { $office } từ { $day }
deed-ends = • { $name }: thôi { $office } từ { $day } ({ $why })
deed-death-title = Người đã mất: { $name }
deed-death-day = Mất ngày nào? Từ ngày đó các nhiệm vụ đều hết. Ví dụ: <i>hôm qua</i>, <i>1/11/2026</i>
deed-heir-of-death = Còn { $count } vụ, việc người này hòa giải, { $settled } vụ, việc đã hòa giải thành phải theo dõi và { $drafts } bản nháp đang ghi dở. Giao cho ai? Bấm <b>Bỏ qua</b> để tổ trưởng phân công lại.
deed-ends-died = • { $name } đã mất: hết nhiệm vụ { $office } từ { $day }
deed-ends-mistake = • { $name }: xóa { $office } vì nhập nhầm
deed-resumes = • { $name }: tiếp tục giữ { $office }
deed-changes = • { $what }: { $was } → { $now }, từ { $day }
deed-corrects = • { $what }: { $was } → { $now } (đúng từ đầu)
deed-corrects-office = • { $office }: bắt đầu từ { $was } → { $now }
deed-corrects-release = • { $office }: ghi lại quyết định cho thôi
deed-paper = Quyết định số { $number }
deed-paper-of = Quyết định số { $number } ngày { $day }
deed-ordinance = Công nhận từ trước năm 2014 (Pháp lệnh năm 1998)
deed-by-ordinance = Công nhận theo Pháp lệnh năm 1998: không cần quyết định mới (Điều 31)
deed-hands-over = Bàn giao cho { $name }: { $cases }. Ai đã ghi vẫn giữ nguyên.
deed-leaves-to-head = Chờ tổ trưởng phân công lại: { $cases }
deed-heir-interested = Không giao cho { $name } vì có lợi ích liên quan, chờ tổ trưởng phân công lại: { $cases } (Điều 10 khoản 3)
deed-follows-up = { $count } vụ, việc đã hòa giải thành còn theo dõi, { $name } theo dõi tiếp: { $cases }. Ai đã hòa giải vẫn giữ nguyên trong sổ.
deed-follow-up-to-head = { $count } vụ, việc đã hòa giải thành còn theo dõi, từ nay nhắc tổ trưởng: { $cases }
deed-drafts = Bản nháp của người này: { $count }, giữ nguyên vì tổ chưa có tổ trưởng khác
deed-drafts-to = Bản nháp giao cho { $name }: { $count }. Ai ghi đầu tiên vẫn giữ nguyên.
deed-hands-over-on = Đến { $day } mới bàn giao; trước ngày ấy không có gì thay đổi.
deed-end-before = Ngày này phải sau { $day }, là ngày bắt đầu. Xin ghi ngày khác; nếu đã nhập nhầm, xin chọn lý do <b>Nhập nhầm</b>.
deed-sessions = Tập huấn sắp tới đã mời: { $count }. Thôi hết các nhiệm vụ thì lời mời này cũng thôi.
deed-months = ⚠ Tháng chưa chốt: { $months }. Tổ trưởng mới chốt tiếp; chưa có tổ trưởng thì Văn phòng chốt thay ở mục <b>Việc cần làm</b>.
deed-lacks = ⚠ { $team } cần kiện toàn: { $lacks }
deed-tell =
    <b>Thay đổi nhiệm vụ</b>
    { $lines }
deed-tell-gives = Ông/bà là { $office } từ { $day }.
deed-tell-months = Tháng nào của tổ chưa chốt thì nay ông/bà chốt tiếp, xem ở mục <b>Việc cần làm</b> (/viec).
deed-tell-ends = Ông/bà thôi nhiệm vụ { $office } từ { $day }.
deed-tell-resumes = Ông/bà tiếp tục giữ nhiệm vụ { $office }.
deed-tell-heir = Ông/bà nhận bàn giao vụ, việc của { $name }: { $cases }.
deed-tell-heir-follow = Ông/bà theo dõi tiếp việc thực hiện thỏa thuận (Điều 26) thay { $name }: { $cases }.
deed-tell-heir-both = Ông/bà nhận bàn giao vụ, việc của { $name }: { $cases }; và theo dõi tiếp việc thực hiện thỏa thuận (Điều 26): { $settled }.
deed-tell-heir-drafts = Ông/bà nhận bàn giao bản nháp của { $name }. Xin xem ở mục Bản nháp (/nhap).
lack-head = chưa có tổ trưởng (Điều 14)
lack-members = mới có { $have } hòa giải viên, cần ít nhất 03
lack-woman = chưa có hòa giải viên nữ
lack-woman_unknown = chưa rõ có hòa giải viên nữ hay không (còn người chưa ghi giới tính)
lack-minority = chưa có hòa giải viên là người dân tộc thiểu số
refusal-no_such_person = Không thấy người này trong phường.
refusal-no_such_unit = Tổ này không có, chưa có hoặc không còn vào ngày đó.
refusal-holds_already = Người này đã giữ nhiệm vụ ấy từ { $day }.
refusal-mediates_elsewhere = Người này đang là hòa giải viên của { $team }. Xin dùng <b>Chuyển tổ</b> (Điều 7).
refusal-has_holder = { $name } đang giữ nhiệm vụ này từ { $day }; mỗi lúc chỉ có một người giữ. Xin cho người ấy thôi trước, hoặc ghi ngày sau đó.
refusal-not_of_the_team = Tổ trưởng được bầu trong số các hòa giải viên của tổ (Điều 14). Xin giao nhiệm vụ hòa giải viên trước.
refusal-not_held = Nhiệm vụ này không còn như lúc ông/bà xem. Xin mở lại trang của người này.
refusal-before_it_began = Ngày này phải sau { $day }. Xin ghi ngày khác.
refusal-after_it_ended = Ngày này phải trước ngày kết thúc { $day }. Muốn lùi ngày thôi, xin dùng <b>Bỏ việc thôi nhiệm vụ</b> trước.
refusal-too_far_ahead = Ngày này còn quá xa. Xin ghi ngày trong vòng 90 ngày tới.
refusal-not_yet = Ngày này chưa đến. Xin ghi hôm nay hoặc một ngày đã qua.
refusal-after_the_ordinance = Điều 31 chỉ dành cho người được công nhận trước ngày 01/01/2014.
refusal-has_died = Người này được ghi là đã mất. Nếu ghi nhầm, xin dùng <b>Bỏ việc thôi nhiệm vụ</b> trước.
refusal-same_unit = Xin chọn một tổ khác.
refusal-name_taken = Tên này đã có tổ khác dùng.
refusal-no_name = Xin ghi tên.
refusal-has_teams = Tổ dân phố này còn tổ hòa giải. Xin sáp nhập hoặc giải thể tổ hòa giải trước.
refusal-has_cases = Tổ này còn { $count } vụ, việc đang mở. Xin chọn tổ nhận bàn giao.
refusal-last_officer = Phường không còn cán bộ phụ trách nào khác. Xin giao nhiệm vụ cho người khác trước.
refusal-came_before = { $name } giữ nhiệm vụ ở phường trước ông/bà, nên ông/bà không cho thôi, không khóa tài khoản và không ghi rút lại đồng ý thay được. Xin nhờ: { $ask }.
refusal-not_believable = Ngày này không thể đúng. Xin ông/bà xem lại.

units-list =
    <b>Tổ hòa giải và tổ dân phố</b>
    { $teams } tổ hòa giải, { $groups } tổ dân phố; cần kiện toàn: { $lacking }
    { $measures }

    { $lines }
units-measure-teams = Tổ phải thành lập, kiện toàn năm { $year } (tiêu chí 3.1.1): { $said }
units-measure-people = Công nhận, cho thôi có đủ quyết định năm { $year } (tiêu chí 3.1.2): { $said }
units-done-of = đã xong { $done }/{ $due }
units-did-not-arise = không phát sinh
units-line = { $n }. { $name } – { $members } hòa giải viên
units-line-lacks = { $n }. ⚠ { $name } – { $members } hòa giải viên; { $lacks }
units-line-group = { $n }. { $name } ({ $label })
units-card =
    <b>{ $name }</b>
    { $lines }
units-head = Tổ trưởng: { $name }
units-no-head = ⚠ Chưa có tổ trưởng
units-members = { $count } hòa giải viên: { $names }
units-lacks = ⚠ Cần kiện toàn (Điều 12): { $lacks }
units-team-of-group = Tổ hòa giải: { $name }
units-former-name = Tên cũ: { $name }
unit-form-ask-paper = Theo quyết định số mấy? Ví dụ: <i>12/QĐ-UBND ngày 5/3/2026</i>. Chưa có thì bấm <b>Bỏ qua</b>.
unit-form-ask-paper_day = Quyết định ấy ký ngày nào?
units-began-by = Thành lập: { $paper }
units-ended-by = Kết thúc: { $paper }
units-closed = Đến hết ngày { $day }
units-button-add_group = + Thêm tổ dân phố
units-button-add_team = + Thêm tổ hòa giải
units-button-contacts = Danh bạ của tổ (có số điện thoại)
units-button-rename = Đổi tên
units-button-merge = Sáp nhập
units-button-dissolve = Giải thể
units-minority = Cần người dân tộc thiểu số
units-minority-no = Bỏ yêu cầu người dân tộc thiểu số
unit-form-title-add_group = Thêm tổ dân phố
unit-form-title-add_team = Thêm tổ hòa giải
unit-form-title-rename = Đổi tên: { $name }
unit-form-title-merge = Sáp nhập: { $name }
unit-form-title-dissolve = Giải thể: { $name }
unit-form-ask-group = Phục vụ tổ dân phố nào? Bấm hoặc gõ tên.
unit-form-ask-name = Tên là gì? Ví dụ: <i>Khu 3</i>
unit-form-ask-since = Tên này đúng từ khi nào? Nếu trước đây ghi nhầm, bấm <b>Đúng từ đầu</b>. Nếu mới đổi tên, bấm hoặc gõ ngày.
unit-form-ask-day = Từ ngày nào? Ví dụ: <i>hôm nay</i>, <i>1/11/2026</i>
unit-form-into-merge = Sáp nhập vào đâu? Bấm hoặc gõ tên.
unit-form-into-dissolve = Vụ, việc đang mở giao cho tổ nào? Không còn vụ, việc thì bấm <b>Bỏ qua</b>.
unit-form-alike = ⚠ Đã có { $name }, chỉ khác dấu. Nếu là một, xin quay lại.
unit-form-adds = • Số { $number }: { $name }
unit-form-from = Từ { $day }
unit-form-name = • Tên mới: { $name }
unit-form-merges = • Trở thành một phần của { $name }. Tên cũ, vụ, việc và số liệu trước đó vẫn tìm được.
unit-form-dissolves = • Không còn hoạt động. Tên cũ, vụ, việc và số liệu trước đó vẫn tìm được.
unit-form-proposals = • { $count } đề nghị đang mở khép lại cùng tổ: { $matters }. Người liên quan được báo; nếu vẫn cần thì lập lại.
unit-form-head-ends = • { $name } thôi làm tổ trưởng
unit-form-head-goes-on = • Tổ trưởng của { $team } từ nay: { $name }
unit-form-head-none = ⚠ { $team } chưa có tổ trưởng: cần bầu (Điều 14)
unit-form-cases = • { $count } vụ, việc đang mở chuyển sang { $team }
unit-form-go-over = • { $count } người chuyển sang theo
unit-form-end = • { $count } nhiệm vụ kết thúc
unit-tell-merged = { $name } sáp nhập vào { $into } từ { $day }. Vụ, việc đang mở và người của { $name } chuyển sang { $into }.
unit-tell-dissolved = { $name } không còn hoạt động từ { $day }.
unit-tell-head = Từ { $day }, vụ, việc đang mở của { $name } do { $into } làm tiếp, ông/bà thôi làm tổ trưởng. Tổ trưởng của { $into } là { $head }. Cảm ơn ông/bà đã phụ trách { $name }.
unit-tell-head-none = Từ { $day }, vụ, việc đang mở của { $name } do { $into } làm tiếp, ông/bà thôi làm tổ trưởng. { $into } chưa có tổ trưởng và sẽ bầu (Điều 14). Cảm ơn ông/bà đã phụ trách { $name }.
unit-tell-renamed = { $was } nay có tên là { $name }.
unit-tell-serves = { $name } nay phục vụ { $group }.
invite-group =
    <b>Mời người mới</b>
    Bước { $step }/{ $steps }. Ở tổ dân phố nào? Bấm hoặc gõ tên, ví dụ: <i>khu 3</i>
invite-edit-group = Sửa tổ dân phố
