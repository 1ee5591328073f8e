# Vụ, việc liên quan với nhau: việc cũ tái diễn, việc khác có liên quan.
# @codes kin-earlier domain/kinship.rs Kinship
# @codes kin-later domain/kinship.rs Kinship
# @codes kin-is domain/kinship.rs Kinship
# @codes kin-saved domain/kinship.rs Kinship
# @codes kin-like domain/kinship.rs Likeness

kin-earlier-continues = 🔁 Việc cũ tái diễn: { $code }
kin-earlier-related = 🔗 Liên quan với { $code }
kin-later-continues = 🔁 Sau đó tái diễn: { $code }
kin-later-related = 🔗 Liên quan với { $code }
kin-is-continues = việc cũ tái diễn
kin-is-related = việc liên quan
kin-is-none = không liên quan
kin-like-sides = Họ tên hai bên đều trùng.
kin-like-group = Có người trùng họ tên, cùng tổ dân phố.
kin-like-age = Có người trùng họ tên và tuổi.
kin-label = { $code } · { $day } · { $status }
kin-said = { $by } ghi ngày { $day }
kin-said-by-nobody = ghi ngày { $day }
kin-hidden = { $count } vụ, việc trước đây có thể liên quan mà ông/bà không xem được: xin hỏi tổ trưởng.
kin-hidden-office = { $count } vụ, việc trước đây của tổ khác có thể liên quan: xin hỏi Văn phòng phường.
kin-button = 🔗 Việc tái diễn, liên quan
kin-open = Xem, sửa: { $code }
kin-add = ➕ Ghi thêm việc liên quan
kin-line = { $line } ({ $status }); { $said }
kin-line-ended = Trước đây ghi: { $line }; { $said }. Sửa lại: { $ended }
kin-line-ended-why = Trước đây ghi: { $line }; { $said }. Sửa lại: { $ended }; lý do: { $reason }
kin-none =
    <b>Việc tái diễn, liên quan – { $code }</b>
    Chưa ghi vụ, việc nào khác ông/bà xem được.
kin-list =
    <b>Việc tái diễn, liên quan – { $code }</b>
    { $lines }
kin-add-which =
    <b>Việc liên quan với { $code }</b>
    Chọn vụ, việc dưới đây, hoặc gõ mã của vụ, việc khác, ví dụ: <i>VN-01-2026-003</i>
kin-add-code =
    <b>Việc liên quan với { $code }</b>
    Gõ mã của vụ, việc kia, ví dụ: <i>VN-01-2026-003</i>
kin-how =
    <b>{ $other }</b>
    { $later } liên quan thế nào với { $earlier }?
kin-how-now =
    <b>{ $other }</b>
    Đang ghi: { $line } ({ $said }).
    Sửa lại thành gì? Điều đã ghi vẫn được giữ.
kin-do-continues = 🔁 { $code } là việc cũ tái diễn
kin-do-related = 🔗 Hai việc liên quan
kin-do-none = Không liên quan
kin-why =
    <b>Sửa: { $code } và { $other }</b>
    Ghi lại là: { $now }. Vì sao sửa? Xin gõ lý do, ví dụ: <i>trùng tên, không phải người cũ</i>
kin-no-code = Xin gõ đủ mã vụ, việc, ví dụ: VN-01-2026-003.
kin-itself = { $code } chính là vụ, việc này. Xin gõ mã của vụ, việc kia.
kin-not-found = Không tìm thấy { $code }, hoặc ông/bà không xem được vụ, việc đó. Xin xem lại mã, hoặc hỏi tổ trưởng.
kin-not-come-back = Chưa ghi gì: { $earlier } đang được hòa giải, chưa kết thúc, nên { $later } chưa phải là việc cũ tái diễn. Nếu có dính dáng, xin ghi là việc liên quan.
kin-same = Đã ghi như vậy rồi, không có gì phải sửa.
kin-saved-continues = Đã ghi: { $later } là việc { $earlier } tái diễn.
kin-saved-related = Đã ghi: { $later } và { $earlier } liên quan với nhau.
kin-saved-none = Đã sửa: { $later } và { $earlier } không liên quan.
