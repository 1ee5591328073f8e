# Báo nguy hiểm: nghe thấy trong lời viết, hoặc bấm nút.

section-nguyhiem = Báo nguy hiểm
command-nguyhiem = Báo ngay khi có người gặp nguy hiểm
help-nguyhiem = • /nguyhiem – có người gặp nguy hiểm: số điện thoại cần gọi và nút báo ngay
toast-too-quick = Chưa ghi nhận: bấm quá nhanh. Xin đọc rồi bấm lại.
label-too-quick = Chưa ghi nhận: câu này đến khi thẻ vừa hiện ra. Xin đọc rồi gõ lại.

alarm-heard = Ông/bà vừa viết điều có thể là nguy hiểm.
alarm-heard-before = Trong bản nháp này ông/bà đã viết điều có thể là nguy hiểm và chưa trả lời.
alarm-safety = Có người gặp nguy hiểm thì làm ngay:
alarm-ask =
    <b>An toàn trước hết</b>
    { $heard }
    Tránh xa nguy hiểm, không can ngăn một mình.
    Gọi ngay:
    { $numbers }

    { $who } { $asked }
alarm-ask-child =
    <b>An toàn trước hết</b>
    { $heard }
    Xin bảo vệ người bị hại và gọi ngay:
    { $numbers }

    { $who } { $asked }
alarm-ask-violation =
    <b>Có dấu hiệu vi phạm pháp luật</b>
    { $heard }
    Việc này do cơ quan có thẩm quyền xem xét. Khi cần, gọi:
    { $numbers }

    { $who } { $asked }
alarm-ask-brief =
    Có nguy hiểm thì gọi ngay:
    { $numbers }
    { $who } { $asked }
alarm-asked-first = Chưa ai được báo. Có cần báo ngay không?
alarm-asked-again = { $before } Có cần báo thêm một lần nữa không?
alarm-reported-at = Ông/bà đã báo nguy hiểm lúc { $time }.
alarm-whom-violence = Bấm nút dưới đây là báo tổ trưởng, cán bộ phường và lãnh đạo phường.
alarm-whom-violence-head = Bấm nút dưới đây là báo cán bộ phường và lãnh đạo phường.
alarm-whom-violation = Bấm nút dưới đây là báo tổ trưởng và cán bộ phường.
alarm-whom-violation-head = Bấm nút dưới đây là báo cán bộ phường.
alarm-sign-violence = Là việc bạo lực, đe dọa
alarm-sign-child_or_sexual = Trẻ em bị hại, xâm hại tình dục
alarm-sign-violation = Có dấu hiệu vi phạm pháp luật
alarm-button-report = Báo ngay
alarm-button-calm = Không nguy hiểm, ghi tiếp
alarm-button-calm-only = Không nguy hiểm
alarm-button-mistake = Tôi bấm nhầm
alarm-button-real = Không nhầm, việc đã báo là thật
alarm-button-on = ▶ Ghi tiếp
alarm-button-log = Ghi vụ, việc này
alarm-button-answer = ▶ Trả lời ngay
alarm-button-open = ▶ Mở phần báo nguy hiểm
alarm-button-show = Xem đã báo cho ai
alarm-button-seen = Đã nhận
alarm-button-urgent = 📄 Làm báo cáo nhanh
alarm-button-chair = Đã báo Chủ tịch UBND
alarm-button-police = Đã báo Công an
alarm-left-unanswered =
    Bản ghi dở đã được giữ ở <b>Bản nháp</b>. Lời kể có thể là nguy hiểm, <b>chưa báo cho ai</b>. Ai gặp nguy hiểm, xin gọi ngay:
    { $numbers }
fire-call = <b>Nếu đang cháy hoặc rò ga: gọi ngay { $number }.</b> Đưa mọi người ra ngoài, không quay lại lấy đồ. Trợ lý không gọi thay được.
alarm-unanswered-left =
    <b>Lời kể nguy hiểm chưa được trả lời</b>
    Ông/bà đã viết điều có thể là nguy hiểm rồi sang mục khác. Lời đó chưa được ghi vào đâu, chưa ai được báo. Còn nguy hiểm, xin gọi ngay:
    { $numbers }
    Cần báo thì bấm nút dưới đây. Không có gì nguy hiểm thì ông/bà không phải làm gì thêm.
alarm-unanswered-draft =
    <b>Lời kể nguy hiểm chưa được trả lời</b>
    { $about }
    Ông/bà đã viết điều có thể là nguy hiểm. Đến nay chưa ai được báo. Còn nguy hiểm, xin gọi ngay:
    { $numbers }
    Bấm nút dưới đây để báo, hoặc cho biết là không nguy hiểm.
alarm-unanswered =
    <b>Lời kể nguy hiểm chưa được trả lời</b>
    Ông/bà đã viết điều có thể là nguy hiểm. Đến nay chưa ai được báo. Còn nguy hiểm, xin gọi ngay:
    { $numbers }
    Bấm nút dưới đây để báo, hoặc cho biết là không nguy hiểm.
alarm-kept = Tôi đã giữ thêm lời ông/bà vừa viết. Xin bấm một nút bên dưới.
alarm-not-kept = Lời vừa viết chưa được ghi vào đâu. Xin bấm một nút bên dưới; báo xong, ông/bà mở vụ, việc để ghi tiếp.
alarm-stays = Lần báo nguy hiểm vẫn giữ nguyên.
alarm-gone = Không mở được lần báo này. Xin ông/bà gọi điện cho tổ trưởng hoặc Văn phòng HĐND và UBND phường.
alarm-slip =
    <b>Ông/bà đã báo nguy hiểm</b>
    { $told }
    Nay ông/bà chọn dòng không có nguy hiểm. Lần báo trước là bấm nhầm phải không?
alarm-taken-back = Đã hủy lần báo. Những người đã nhận được nhắn lại: đây là bấm nhầm.
alarm-too-late =
    Đã quá 15 phút nên không hủy được nữa. Xin gọi điện cho những người đã được báo:
    { $call }
alarm-taken-back-ring =
    Đã hủy lần báo. Những người đã nhận được nhắn lại: đây là bấm nhầm.
    { $ring }

# Người báo đọc
alarm-told-card =
    <b>Báo nguy hiểm</b>
    { $told }
    { $lines }
alarm-told = Đã báo cho { $who }. Ông/bà hãy giữ an toàn cho mình.
alarm-told-before = Đã báo cho { $who }.
alarm-told-nobody = <b>Chưa báo được cho ai.</b> Xin ông/bà gọi điện thoại ngay.
alarm-names = { $names }
alarm-nobody = chưa ai
alarm-who-head = tổ trưởng ({ $name })
alarm-who-officer = cán bộ phường ({ $name })
alarm-who-leader = lãnh đạo phường ({ $name })
alarm-first-head = Tổ trưởng ({ $name })
alarm-first-officer = Cán bộ phường ({ $name })
alarm-first-leader = Lãnh đạo phường ({ $name })
alarm-no-head = Tổ hòa giải chưa có tổ trưởng để báo.
alarm-missed = Chưa báo được cho { $names }: chưa dùng Telegram hoặc không nhận tin.
alarm-call-now =
    Xin gọi ngay:
    { $call }
alarm-call = • { $who }: <b>{ $phone }</b>
alarm-call-office = • Văn phòng phường: <b>{ $phone }</b>
alarm-call-unknown = • Công an phường hoặc Văn phòng HĐND và UBND phường
alarm-state-seen = ✔ { $who } đã nhận lúc { $time }
alarm-state-nobody = Chưa ai xác nhận đã nhận.
alarm-state-mistake = Đã hủy lúc { $time }: { $by } bấm nhầm.
alarm-mark-chair = ✔ { $by } đã báo Chủ tịch UBND phường lúc { $time }
alarm-mark-police = ✔ { $by } đã báo Công an lúc { $time }
alarm-nobody-yet =
    <b>Chưa ai xác nhận báo nguy hiểm của ông/bà</b>
    Xin gọi điện thoại:
    { $call }
alarm-confirmed = { $who } đã nhận báo nguy hiểm của ông/bà lúc { $time }.

# Người được báo đọc
alarm-title-head = Báo nguy hiểm cho tổ trưởng
alarm-title-ward = Báo nguy hiểm cho phường
alarm-letter =
    <b>{ $title }</b>
    Lúc { $time }, ngày { $day }
    { $lines }
    { $state }
alarm-line-sign = Dấu hiệu: { $sign }
alarm-line-case = Vụ, việc: { $code }
alarm-line-draft = Vụ, việc: đang ghi, chưa có mã
alarm-line-nothing = Vụ, việc: chưa ghi
alarm-line-place = Nơi xảy ra: { $label } { $name }
alarm-line-place-detail = Nơi xảy ra: { $label } { $name }, { $place }
alarm-line-place-ask = Nơi xảy ra: chưa rõ, xin gọi người báo (ở { $label } { $name })
alarm-line-place-unknown = Nơi xảy ra: chưa rõ, xin gọi người báo
alarm-line-team = Tổ hòa giải: { $team }
alarm-line-by = Người báo: { $name }, điện thoại <b>{ $phone }</b>
alarm-line-by-no-phone = Người báo: { $name } (chưa có số điện thoại)
alarm-line-again = Việc này đã được báo { $count } lần.
alarm-duty-violence = Tổ trưởng báo ngay Chủ tịch UBND phường (khoản 4 Điều 10, khoản 4 Điều 15 Luật Hòa giải ở cơ sở).
alarm-duty-violation = Tổ trưởng báo ngay cơ quan có thẩm quyền (khoản 5 Điều 10, khoản 4 Điều 15 Luật Hòa giải ở cơ sở).
alarm-seen = Đã ghi là ông/bà đã nhận.
alarm-seen-before = Ông/bà đã xác nhận rồi.
alarm-recorded = Đã ghi giờ báo.
alarm-recorded-before = Giờ báo đã được ghi rồi.
alarm-was-mistake = Lần báo này đã hủy: người báo bấm nhầm.
alarm-of-time = báo lúc { $time }
alarm-mistake =
    <b>Báo nhầm, không có nguy hiểm</b>
    { $by } đã hủy lần báo nguy hiểm ({ $about }): bấm nhầm. { $then }
alarm-mistake-nothing = Ông/bà không cần làm gì thêm.
alarm-ring-back =
    <b>Ông/bà đã ghi là có báo ra ngoài. Xin gọi lại ngay, nói rõ đây là báo nhầm:</b>
    { $call }
alarm-ring-police = • Công an: <b>{ $phone }</b>
alarm-ring-police-no-phone = • Công an
alarm-ring-chair = • Chủ tịch UBND phường
event-alarm_withdrawn = hủy lần báo nguy hiểm, bấm nhầm
event-chair_told = đã báo Chủ tịch UBND phường
event-police_told = đã báo Công an
