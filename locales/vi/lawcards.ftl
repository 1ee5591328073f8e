# Luật trong tay: những thẻ ngắn, mỗi thẻ một câu hỏi. Nội dung thẻ có sẵn nằm trong locales/cards.
# @codes law-group domain/lawcards.rs Group
# @codes law-mark domain/mark.rs Mark -V -C
# @codes law-edit dialogue/lawcards/at.rs Ask -check
# @codes law-ask dialogue/lawcards/at.rs Ask -check

section-luat = Tra luật
command-luat = Luật hòa giải, hỏi gì đáp nấy
help-luat = <b>Tra luật</b>: gõ điều muốn hỏi, có câu trả lời ngắn và điều luật; có câu nói mẫu, cách làm từng bước
form-law_card = Thẻ luật của phường đang viết
law-groups =
    <b>Tra luật</b>
    Ông/bà muốn hỏi gì? Cứ gõ ra, có dấu hay không dấu đều được. Ví dụ: <i>mấy ngày phải hòa giải</i>
    Hoặc chọn một mục ({ $count } thẻ có sẵn).
law-group-rights = Quyền và nghĩa vụ
law-group-start = Bắt đầu
law-group-session = Buổi hòa giải
law-group-end = Kết thúc
law-group-kinds = Theo loại việc
law-group-phrases = Câu nói mẫu
law-group-court = Tòa án công nhận
law-group-skills = Cách làm từng bước
law-list =
    <b>{ $group }</b> ({ $count } thẻ)
    Bấm câu muốn xem, hoặc gõ điều muốn hỏi.
law-found =
    Hỏi: “{ $find }”
    Có { $count } thẻ gần nhất. Bấm một thẻ, hoặc gõ câu hỏi khác.
law-none-found =
    Tôi chưa có thẻ nào cho “{ $find }”.
    Ông/bà thử gõ ngắn hơn, một hai chữ chính. { $whom }
law-line-ward = 🏛 { $words } (của phường)
law-line-to-come = 🏛 { $words } (từ { $day })
law-line-withdrawn = 🏛 { $words } (đã rút)
law-card =
    <b>{ $ask }</b>

    { $say }

    { $lines }
law-source = Nguồn: { $source }
law-source-unchecked = Nguồn ⚠: { $source }
law-unchecked = ⚠ <b>Chưa kiểm chứng</b>: { $mark } { $whom }
law-unchecked-part = ⚠ <b>Chưa kiểm chứng</b> nguồn có dấu ⚠: { $mark } { $whom }
law-mark-V2 = theo tài liệu dẫn lại, chưa đọc bản gốc.
law-mark-M = ghi theo hiểu biết chung, chưa đối chiếu văn bản.
law-mark-D = 💡 Cách làm gợi ý, không phải lời của luật.
law-here = 🏛 <b>Phường đang áp dụng</b>: { $name }: <b>{ $value }</b> ({ $basis })
law-not-now = ⏳ Không còn áp dụng sau ngày { $day }.
law-ward = 🏛 Thẻ của phường, áp dụng từ { $day }.
law-ward-to-come = 🏛 Thẻ của phường, sẽ áp dụng từ { $day }.
law-ward-withdrawn = 🏛 Thẻ của phường, đã rút ngày { $day }: { $why }
law-original =
    <i>Bản gốc có sẵn. Phường đã có lời riêng.</i>

    { $card }
law-gone = Thẻ này không còn.
law-no-case = Ông/bà không xem được vụ, việc này.
law-button-what = ⚖ Luật nói gì?
law-button-more = Xem thêm: { $label }
law-button-original = Bản gốc
law-button-coming = 🏛 Bản sẽ áp dụng từ { $day }
law-button-groups = Các mục
law-button-return = ⬅ Về chỗ đang làm
law-button-to-case = ⬅ Về vụ, việc
law-button-log = Ghi việc này thành vụ, việc
law-button-kept = 🏛 Thẻ của phường
law-button-new = ＋ Thêm thẻ
law-button-correct = ✎ Phường có lời khác
law-button-change = ✎ Sửa thẻ
law-button-withdraw = Rút thẻ
law-button-versions = Các bản trước
law-kept =
    <b>Thẻ của phường</b> ({ $count } thẻ)
    Thẻ của phường đứng trước thẻ có sẵn.
law-kept-none =
    <b>Thẻ của phường</b>
    Chưa có thẻ nào. Văn phòng thêm được quy ước, số điện thoại, cách làm riêng của phường.
law-write =
    { $ask }
    { $now }
law-now = Đang ghi: { $words }
law-ask-question = Bà con hay hỏi câu gì? Một câu ngắn. Ví dụ: <i>Karaoke được hát đến mấy giờ?</i>
law-ask-answer = Trả lời thế nào? Vài dòng ngắn, đọc vừa một màn hình. Ví dụ: <i>Đến 21 giờ, theo quy ước khu 3.</i>
law-ask-source = Lấy ở đâu: văn bản số mấy, điều nào. Ví dụ: <i>Quy ước khu 3, Điều 5</i>
law-ask-from = Áp dụng từ ngày nào? Ví dụ: <i>1/6</i>
law-day = { $day }
law-day-to-come = { $day } (đây là bản chưa đến ngày áp dụng)
law-check =
    <b>{ $ask }</b>

    { $say }

    Nguồn: { $source }
    Áp dụng từ: { $from }

    Ông/bà xem lại. Cả phường sẽ đọc thẻ này.
law-edit-question = Câu hỏi
law-edit-answer = Trả lời
law-edit-source = Nguồn
law-edit-from = Ngày áp dụng
law-check-help = Xin bấm “Lưu”, hoặc bấm dòng muốn sửa.
law-write-help = Xin gõ câu trả lời cho câu hỏi ở trên.
law-words-help = Xin gõ từ 3 đến { $most } ký tự.
law-kept-now = Đã lưu. Từ bây giờ ai tra luật cũng thấy thẻ này.
law-kept-later = Đã lưu. Thẻ áp dụng từ { $day }.
law-as-it-was = Thẻ vẫn như cũ, không có gì để lưu.
law-changed-meanwhile = Vừa có người khác sửa thẻ này. Xin xem lại rồi sửa tiếp.
law-withdraw =
    Rút thẻ “{ $ask }”. Vì sao rút? Gõ một câu ngắn. Ví dụ: <i>đã có quy định mới</i>
law-withdrawn = Đã rút thẻ. Văn phòng vẫn xem lại được các bản cũ.
law-versions =
    <b>Các bản của thẻ</b>

    { $lines }
law-version = { $day }, { $name }: áp dụng từ { $from }. <b>{ $ask }</b> { $say }
law-version-withdrawn = { $day }, { $name }: đã rút. { $why }
law-versions-more = … và { $count } bản trước nữa.
