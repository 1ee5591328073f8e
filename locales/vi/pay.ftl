# Thù lao của hòa giải viên (Nghị định 15/2014, Điều 14, Điều 15).
# @codes pay-standing domain/pay/course.rs Standing
# @codes pay-did domain/pay/course.rs Move
# @codes pay-do domain/pay/course.rs Move
# @codes pay-done domain/pay/course.rs Move
# @codes pay-told domain/pay/course.rs Move
# @codes pay-day domain/pay/course.rs Move -send -withdraw -return -refuse -take_back
# @codes pay-why domain/pay/course.rs Move -send -withdraw -decide -pay -hand_over
# @codes pay-confirm domain/pay/course.rs Move -send
# @codes pay-todo domain/pay/course.rs Standing -refused -handed_over -withdrawn
# @codes pay-soon domain/pay/course.rs Standing -returned -refused -decided -handed_over -withdrawn
# @codes pay-late domain/pay/course.rs Standing -returned -refused -decided -handed_over -withdrawn
# @codes pay-outcome domain/pay/rate.rs Outcome
# @codes pay-per domain/pay/rate.rs Per
# @codes pay-barred domain/pay/case.rs Barred
# @codes pay-found domain/pay/case.rs Barred -asked
# @codes pay-paper domain/pay.rs PayPaper
# @codes pay-source domain/pay/ledger.rs Source

section-thulao = Thù lao
command-thulao = Thù lao hòa giải viên
help-thulao = <b>Thù lao</b>: đề nghị chi cho vụ, việc đã kết thúc, theo dõi đến khi trao tận tay
pay-home =
    <b>Thù lao hòa giải viên</b>
    { $payable }
    { $count ->
        [0] Chưa có đề nghị nào.
       *[other] Có { $count } đề nghị. Bấm một dòng để xem.
    }

    { $rates }
pay-payable = { $team }: { $count ->
        [0] không còn vụ, việc nào chưa đề nghị.
       *[other] có <b>{ $count }</b> vụ, việc chưa đề nghị, cộng <b>{ $dong } đ</b>.
    }
pay-rates =
    Mức chi hiện nay: hòa giải thành { $success } đ, không thành { $failure } đ, tính theo { $per }.
    Căn cứ: { $basis }
    { $known }
pay-rates-unknown = Chưa có mức chi cho hôm nay. Văn phòng phường nhập ở <b>Quy định</b>.
pay-per-case = mỗi vụ, việc
pay-per-mediator = mỗi hòa giải viên
pay-maximum = ⚠ Mức <b>tối đa</b> theo { $basis }; chưa xác nhận mức của tỉnh.
pay-no-paper = ⚠ Hòa giải thành nhưng chưa có văn bản ký: { $codes }. Có nơi không chi mức hòa giải thành khi thiếu văn bản.
pay-odd = ⛔ { $code }: { $why }
pay-odd-differs = ngày kết thúc, kết quả hoặc số tiền nay khác lúc đề nghị.
pay-must-return = Chưa duyệt, chưa chi được: xin bấm <b>Trả lại để sửa</b>.
pay-taken = Không ghi lại bước này được: { $codes } đã có trong một đề nghị mới. Xin xét đề nghị mới đó.
pay-line = { $team } · { $count } vụ · { $dong } đ · { $standing } { $due }
pay-overdue = (quá hạn { $days } ngày)
pay-due-today = (hạn hôm nay)
pay-due = (hạn { $day })
pay-standing-sent = chờ Văn phòng xét
pay-standing-returned = trả lại để sửa
pay-standing-refused = không được chi
pay-standing-decided = đã duyệt, chờ chi
pay-standing-paid = đã chi cho tổ
pay-standing-handed_over = đã trao tận tay
pay-standing-withdrawn = đã rút lại
pay-outcome-success = thành
pay-outcome-failure = không thành
pay-case = { $code } · { $day } · { $outcome } · { $dong } đ
pay-button-new = Lập đề nghị: { $team }
pay-button-own = Thù lao của tôi
pay-button-sums = Đã chi trong năm
pay-button-rates = Mức chi
pay-button-list = Các đề nghị
pay-button-open = Xem đề nghị
pay-button-look = Xem lại rồi gửi
pay-button-send = ✔ Gửi Văn phòng phường
pay-button-year = Năm { $year }
pay-button-keep = Dùng lại lời đã ghi
pay-button-today = Hôm nay, { $day }
pay-own =
    <b>Thù lao của tôi</b>
    { $count } vụ, việc, cộng <b>{ $dong } đ</b>.

    { $lines }
pay-own-none =
    <b>Thù lao của tôi</b>
    Chưa có vụ, việc nào của ông/bà trong đề nghị thù lao. Tổ trưởng lập đề nghị khi vụ, việc kết thúc.
pay-own-line = • { $code }: { $dong } đ – { $standing } (đề nghị ngày { $day })
pay-sums =
    <b>Đã chi, { $stretch }: { $dong } đ</b>
    { $shares }

    { $lines }
pay-year-of = năm { $year }
pay-quarter-of = quý { $quarter } năm { $year }
pay-sum = • { $team }: thù lao { $paid } vụ, việc { $pay } đ; hỗ trợ { $months } tháng, đã chi { $support } đ
pay-share-teams = { $sign } Tổ được hỗ trợ đủ các tháng (3.4.3): { $part }/{ $all }
pay-share-cases = { $sign } Vụ, việc kết thúc đã chi thù lao (3.4.4): { $part }/{ $all }
pay-sign-below = ⚠ Chưa đủ 100 %.
pay-sign-all = ✔
pay-sign-none = •
pay-button-quarter = Quý { $quarter }
pay-button-ledger-docx = 🖨 Bảng tổng hợp
pay-button-ledger-xlsx = 📊 Tệp Excel
pay-button-support = Hỗ trợ hoạt động tổ
pay-ledger-caption =
    <b>Bảng tổng hợp chi cho hòa giải ở cơ sở</b>
    Lập lúc { $time } ngày { $day }.
pay-support =
    <b>Hỗ trợ hoạt động tổ, năm { $year }</b>
    { $rate }
    { $months ->
        [0] Các tổ đã đủ đến tháng này.
       *[other] Còn thiếu <b>{ $months }</b> lượt tháng, cộng { $dong } đ. Bấm một tổ, hoặc ghi cho mọi tổ.
    }
pay-support-rate = Mức hiện nay: { $dong } đ một tổ một tháng (giấy bút, sao chụp, nước uống).
pay-support-line = { $team } · { $got }/{ $months } tháng
pay-support-team =
    <b>Hỗ trợ hoạt động – { $team }</b>
    { $lines }
    { $months ->
        [0] Đã đủ đến tháng này.
       *[other] Còn thiếu { $months } tháng, cộng { $dong } đ.
    }
pay-support-month = • Tháng { $month }: { $dong } đ, chi ngày { $day }, { $source }
pay-support-day =
    <b>Hỗ trợ hoạt động tổ</b>
    Ghi đến hết tháng <b>{ $until }</b>: { $months } lượt tháng, { $dong } đ. Nếu chi ít tháng hơn, bấm tháng cuối được chi.
    Đã chi ngày nào? Ví dụ: <i>5/5</i>
pay-button-until = Đến { $month }
pay-support-ahead = Ngày chi không thể sau hôm nay. Xin gõ lại.
pay-support-confirm =
    <b>Hỗ trợ hoạt động tổ</b>
    { $months } lượt tháng, <b>{ $dong } đ</b>, chi ngày { $day }.
    Tiền từ nguồn nào? Bấm một nguồn để ghi.
pay-source-budget = ngân sách phường
pay-source-given = nguồn đóng góp, xã hội hóa
pay-source-other = nguồn hợp pháp khác
pay-support-why =
    <b>Ghi nhầm lần chi hỗ trợ</b>
    Nhầm thế nào? Lần ghi được giữ lại cùng lời này. Ví dụ: <i>Ghi trùng với danh sách quý I.</i>
    { $words }
pay-support-undo =
    <b>Ghi nhầm lần chi hỗ trợ</b>
    Lần ghi này có { $months } lượt tháng, { $dong } đ, của mọi tổ ghi cùng lúc. Lời ghi: <i>{ $words }</i>
pay-button-support-all = Ghi cho mọi tổ còn thiếu
pay-button-support-add = Ghi các tháng còn thiếu
pay-button-support-undo = Ghi nhầm lần cuối
pay-button-support-wrong = Đúng là ghi nhầm
pay-support-done = ✔ Đã ghi hỗ trợ.
pay-support-undone = ✔ Đã đánh dấu ghi nhầm. Lần ghi vẫn được giữ lại.
pay-support-gone = Lần ghi này đã được đánh dấu ghi nhầm từ trước. Không cần làm gì thêm.
pay-choose =
    <b>Đề nghị thù lao – { $team }</b>
    Đang chọn <b>{ $count }</b>/{ $all } vụ, việc, cộng <b>{ $dong } đ</b>.
    Bấm một dòng để bỏ ra hoặc thêm lại. Cũng có thể gõ mã vụ, việc.
pay-choice-in = ✔ { $line }
pay-choice-out = ✖ bỏ ra: { $line }
pay-choose-help = Xin bấm một dòng, hoặc gõ mã như <i>VN-01-2026-003</i>.
pay-no-such-case = Không thấy vụ, việc { $code } trong tổ của ông/bà. Xin xem lại mã, hoặc bấm một dòng trong danh sách.
pay-cannot = { $code } không đề nghị được: { $why }
pay-barred-not_ended = chưa kết thúc (Điều 23 Luật Hòa giải ở cơ sở). Ghi kết quả xong thì đề nghị được.
pay-barred-referred = không thuộc phạm vi hòa giải, đã hướng dẫn đến nơi khác (Điều 3), nên không có thù lao.
pay-barred-void = đã hủy vì ghi nhầm. Nếu hủy nhầm, xin hỏi Văn phòng phường.
pay-barred-old_book = thuộc sổ giấy cũ, đã thanh toán theo sổ đó. Nếu chưa nhận, xin hỏi Văn phòng phường.
pay-barred-nobody = không còn hòa giải viên nào của vụ, việc (Điều 10, khoản 3 Điều 18). Xin hỏi Văn phòng phường.
pay-barred-no_rate = chưa có mức chi cho ngày kết thúc. Xin báo Văn phòng phường nhập ở <b>Quy định</b>.
pay-barred-asked = đã có trong một đề nghị khác. Xin xem trong danh sách đề nghị.
pay-found-not_ended = vụ, việc đã được mở lại, nay chưa kết thúc (Điều 23).
pay-found-referred = nay ghi là không thuộc phạm vi hòa giải, đã hướng dẫn đến nơi khác (Điều 3).
pay-found-void = đã hủy vì ghi nhầm.
pay-found-old_book = thuộc sổ giấy cũ, đã thanh toán theo sổ đó.
pay-found-nobody = không còn hòa giải viên nào của vụ, việc (Điều 10, khoản 3 Điều 18).
pay-found-no_rate = chưa có mức chi cho ngày kết thúc. Xin nhập ở <b>Quy định</b>.
pay-nothing = Chưa chọn vụ, việc nào. Xin thêm lại ít nhất một vụ, việc.
pay-changed = Có vụ, việc vừa thay đổi từ lúc ông/bà xem. Xin xem lại rồi gửi.
pay-review =
    <b>Xem lại rồi gửi</b>
    { $team }: { $count } vụ, việc ({ $success } thành, { $failure } không thành).
    Cộng: <b>{ $dong } đ</b> – { $words }.

    { $shares }

    { $warnings }
pay-share = • { $name }: { $count } vụ, việc, { $dong } đ
pay-card =
    <b>Đề nghị thù lao – { $team }</b>
    Tình trạng: <b>{ $standing }</b> { $due }
    { $count } vụ, việc, cộng <b>{ $dong } đ</b> – { $words }.
    { $warnings }

    { $steps }

    Bấm một dòng dưới đây để mở vụ, việc, đối chiếu với Sổ.
pay-step = • { $day }: { $name } { $step } { $words }
pay-step-words = – <i>{ $words }</i>
pay-did-send = gửi đề nghị
pay-did-withdraw = rút đề nghị
pay-did-return = trả lại để sửa
pay-did-refuse = trả lời không chi
pay-did-decide = duyệt chi
pay-did-pay = chi tiền cho tổ
pay-did-hand_over = trao cho hòa giải viên
pay-did-take_back = báo ghi nhầm, trở lại bước trước
pay-do-send = Sửa và gửi lại
pay-do-withdraw = Rút đề nghị này
pay-do-return = Trả lại để sửa
pay-do-refuse = Không chi, nêu lý do
pay-do-decide = ✔ Duyệt chi
pay-do-pay = ✔ Đã chi cho tổ
pay-do-hand_over = ✔ Đã trao tận tay
pay-do-take_back = Ghi nhầm bước này
pay-day-decide =
    <b>Duyệt chi – { $team }</b>
    Duyệt ngày nào? Nếu có số quyết định thì gõ cùng. Ví dụ: <i>số 12/QĐ-UBND ngày 5/5</i>
pay-day-pay =
    <b>Chi cho tổ – { $team }</b>
    Tổ nhận tiền ngày nào? Nếu có số chứng từ thì gõ cùng. Ví dụ: <i>số 35 ngày 5/5</i>
pay-day-hand_over =
    <b>Trao thù lao – { $team }</b>
    Hòa giải viên nhận tiền ngày nào? Ví dụ: <i>5/5</i>
pay-wrong-day = Ngày phải từ { $since } đến { $today }. Xin gõ lại.
pay-why-return =
    <b>Trả lại để sửa – { $team }</b>
    Cần sửa gì? Tổ trưởng nhận được lời này. Ví dụ: <i>Vụ 003 chưa có văn bản ký, xin bổ sung.</i>
    { $words }
pay-why-refuse =
    <b>Không chi – { $team }</b>
    Vì lý do gì? Lý do được ghi vào văn bản trả lời (Điều 15 Nghị định 15/2014). Mỗi lý do một dòng.
    Ví dụ: <i>Vụ, việc đã được chi trong quý I.</i>
    { $words }
pay-why-take_back =
    <b>Ghi nhầm – { $team }</b>
    Nhầm thế nào? Bước trước được giữ lại cùng lời này, không xóa. Ví dụ: <i>Bấm nhầm tổ khác.</i>
    { $words }
pay-confirm-withdraw =
    <b>Rút đề nghị – { $team }</b>
    { $count } vụ, việc, { $dong } đ. Rút rồi thì lập đề nghị mới được. { $words }
pay-confirm-return =
    <b>Trả lại để sửa – { $team }</b>
    { $count } vụ, việc, { $dong } đ. { $words }
pay-confirm-refuse =
    <b>Không chi – { $team }</b>
    { $count } vụ, việc, { $dong } đ. { $words }
    Sau bước này in được văn bản trả lời.
pay-confirm-decide =
    <b>Duyệt chi – { $team }</b>
    { $count } vụ, việc, <b>{ $dong } đ</b>, ngày { $day }. { $words }
pay-confirm-pay =
    <b>Đã chi cho tổ – { $team }</b>
    <b>{ $dong } đ</b>, ngày { $day }. { $words }
    Tổ trưởng có 03 ngày để trao cho hòa giải viên.
pay-confirm-hand_over =
    <b>Đã trao tận tay – { $team }</b>
    <b>{ $dong } đ</b>, ngày { $day }. Mỗi hòa giải viên được báo số tiền của mình.
pay-confirm-take_back =
    <b>Ghi nhầm – { $team }</b>
    Đề nghị trở lại như trước bước vừa ghi. { $words }
pay-done-send = ✔ Đã gửi Văn phòng phường. Văn phòng xét trong 05 ngày làm việc; có trả lời, ông/bà được báo.
pay-done-withdraw = ✔ Đã rút đề nghị.
pay-done-return = ✔ Đã trả lại. Tổ trưởng được báo.
pay-done-refuse = ✔ Đã ghi. Xin in văn bản trả lời gửi tổ.
pay-done-decide = ✔ Đã duyệt chi. Tổ trưởng được báo.
pay-done-pay = ✔ Đã ghi ngày chi. Tổ trưởng được báo.
pay-done-hand_over = ✔ Đã ghi. Xin giữ danh sách có chữ ký.
pay-done-take_back = ✔ Đã trở lại bước trước. Bước ghi nhầm vẫn còn trong lịch sử.
pay-told-send =
    <b>{ $team } gửi đề nghị thù lao</b>
    { $count } vụ, việc, { $dong } đ { $due }. { $words }
pay-told-withdraw = { $team } rút đề nghị thù lao { $count } vụ, việc, { $dong } đ. { $words } { $due }
pay-told-return =
    <b>Đề nghị thù lao được trả lại để sửa</b>
    { $team }: { $count } vụ, việc, { $dong } đ. { $due }
    { $words }
pay-told-refuse =
    <b>Đề nghị thù lao không được chi</b>
    { $team }: { $count } vụ, việc, { $dong } đ. { $due }
    { $words }
    Khắc phục xong lý do trên, xin gõ /thulao để lập đề nghị mới.
pay-told-decide =
    <b>Đề nghị thù lao được duyệt</b>
    { $team }: { $count } vụ, việc, { $dong } đ. { $words } { $due }
pay-told-pay =
    <b>Tổ đã được chi thù lao</b>
    { $team }: { $dong } đ, { $count } vụ, việc. { $words }
    Xin trao cho hòa giải viên, lấy chữ ký { $due }, rồi bấm <b>Đã trao tận tay</b>.
pay-told-hand_over = { $team } đã trao thù lao { $count } vụ, việc, { $dong } đ cho hòa giải viên. { $words } { $due }
pay-told-take_back =
    <b>Bước vừa rồi của đề nghị thù lao là ghi nhầm</b>
    { $team }: { $count } vụ, việc, { $dong } đ. Nay trở lại: <b>{ $standing }</b> { $due }
    { $words }
pay-said = Lời ghi: <i>{ $words }</i>
pay-mediator-got = Tổ trưởng ghi đã trao cho ông/bà <b>{ $dong } đ</b> thù lao của { $count } vụ, việc (ngày { $day }). Nếu chưa nhận, xin hỏi tổ trưởng hoặc Văn phòng phường.
pay-mediator-not-yet = Lần báo đã trao <b>{ $dong } đ</b> thù lao của { $count } vụ, việc là ghi nhầm: tổ trưởng chưa trao. Trao rồi, ông/bà được báo lại. Nếu ông/bà đã nhận, xin báo tổ trưởng.
pay-mediator-got-office = Văn phòng phường ghi đã trao cho ông/bà <b>{ $dong } đ</b> thù lao của { $count } vụ, việc (ngày { $day }). Nếu chưa nhận, xin hỏi Văn phòng phường.
pay-mediator-not-yet-office = Lần báo đã trao <b>{ $dong } đ</b> thù lao của { $count } vụ, việc là ghi nhầm: tiền chưa trao. Trao rồi, ông/bà được báo lại. Nếu ông/bà đã nhận, xin báo Văn phòng phường.
pay-soon-sent =
    <b>Sắp hết hạn xét thù lao</b>
    { $team }: { $count } vụ, việc, { $dong } đ. Hạn: { $day }.
pay-soon-paid =
    <b>Sắp hết hạn trao thù lao</b>
    { $team }: { $dong } đ, { $count } vụ, việc. Hạn: { $day }.
pay-late-sent =
    <b>Đã quá hạn xét thù lao</b>
    { $team }: { $count } vụ, việc, { $dong } đ. Hạn là { $day }.
pay-late-paid =
    <b>Đã quá hạn trao thù lao</b>
    { $team }: { $dong } đ, { $count } vụ, việc. Hạn là { $day }. Trao rồi thì xin bấm <b>Đã trao tận tay</b>.
pay-todo-sent = Xét đề nghị thù lao: { $team } { $due }
pay-todo-returned = Sửa đề nghị thù lao: { $team } { $due }
pay-todo-decided = Chi thù lao đã duyệt: { $team } { $due }
pay-todo-paid = Trao thù lao cho hòa giải viên: { $team } { $due }
pay-paper-request = 🖨 Giấy đề nghị
pay-paper-receipts = 🖨 Danh sách ký nhận
pay-paper-refusal = 🖨 Văn bản trả lời
pay-caption =
    <b>{ $name }</b> – { $team }
    Lập lúc { $time } ngày { $day }.
pay-gone = Không thấy đề nghị này trong phạm vi của ông/bà.
pay-not-now = Đề nghị vừa thay đổi. Xin xem lại tình trạng mới.
pay-digest-waiting = Đề nghị thù lao chờ xét: { $count }, quá hạn: { $late }
pay-digest-paid = Vụ, việc đã chi thù lao: { $count }
