# Giấy đề nghị thanh toán thù lao, danh sách ký nhận, văn bản trả lời.
# @codes thulao-outcome domain/pay/rate.rs Outcome

thulao-request = Giấy đề nghị thanh toán
thulao-request-about = Thù lao của hòa giải viên ở cơ sở
thulao-to = Ủy ban nhân dân { $ward }
thulao-home = { $group }, { $ward }
thulao-ground = Căn cứ Điều 14, Điều 15 Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2014 của Chính phủ; căn cứ mức chi theo { $basis },
thulao-asks = { $team } ({ $home }) đề nghị thanh toán thù lao cho hòa giải viên đã hòa giải { $count } vụ, việc kết thúc theo Điều 23 Luật Hòa giải ở cơ sở, có trong Sổ theo dõi hoạt động hòa giải ở cơ sở, như sau:
thulao-total = Tổng số tiền đề nghị: { $dong } đồng (Bằng chữ: { $words }).
thulao-maximum = Ghi chú: mức chi trên là mức tối đa theo { $basis }, áp dụng khi tỉnh chưa quy định mức chi cụ thể.
thulao-bare = Vụ, việc hòa giải thành chưa có văn bản hòa giải thành: { $codes }.
thulao-people = Danh sách hòa giải viên đề nghị thanh toán:
thulao-sum = Tổng cộng
thulao-column-nth = STT
thulao-column-case = Mã vụ, việc
thulao-column-ended = Ngày kết thúc
thulao-column-outcome = Kết quả
thulao-column-paper = Văn bản hòa giải thành
thulao-column-dong = Số tiền (đồng)
thulao-column-note = Ghi chú
thulao-column-name = Họ và tên
thulao-column-team = Tổ hòa giải
thulao-column-cases = Số vụ, việc
thulao-column-sign = Ký nhận
thulao-column-asks = Người đề nghị (ký)
thulao-column-got = Ngày nhận
thulao-outcome-success = Thành
thulao-outcome-failure = Không thành
thulao-paper-yes = Có
thulao-paper-no = Không
thulao-signer-head =
    Xác nhận của
    tổ trưởng tổ hòa giải
thulao-signer-front =
    Trưởng ban
    công tác Mặt trận
thulao-signer-maker = Người lập danh sách
thulao-receipts = Danh sách
thulao-receipts-about = Ký nhận thù lao của hòa giải viên ở cơ sở
thulao-refusal = Trả lời đề nghị thanh toán thù lao
thulao-refusal-about = trả lời đề nghị thanh toán thù lao hòa giải viên của { $team }
thulao-refusal-opening = Ủy ban nhân dân { $ward } nhận được giấy đề nghị thanh toán thù lao hòa giải viên của { $team } ngày { $day }, gồm { $count } vụ, việc, số tiền { $dong } đồng.
thulao-refusal-says = Căn cứ Điều 15 Nghị định số 15/2014/NĐ-CP, sau khi đối chiếu với Sổ theo dõi hoạt động hòa giải ở cơ sở, Ủy ban nhân dân { $ward } trả lời không thanh toán theo đề nghị nêu trên, vì lý do sau:
thulao-refusal-cases = Các vụ, việc trong đề nghị:
thulao-refusal-case = { $code }, kết thúc ngày { $day }, kết quả: { $outcome }
thulao-refusal-again = Ủy ban nhân dân { $ward } thông báo để tổ hòa giải biết. Khi đã khắc phục được lý do nêu trên, tổ hòa giải lập lại giấy đề nghị./.
thulao-ledger = Bảng tổng hợp
thulao-ledger-about = Chi thù lao hòa giải viên và hỗ trợ hoạt động của tổ hòa giải từ { $from } đến { $to }
thulao-ledger-total = Tổng số tiền đã chi: { $dong } đồng (Bằng chữ: { $words }).
thulao-indicator-teams = Chỉ tiêu 3.4.3: số tổ hòa giải được hỗ trợ kinh phí đủ các tháng { $part }/{ $all }.
thulao-indicator-cases = Chỉ tiêu 3.4.4: số vụ, việc đã kết thúc được chi thù lao { $part }/{ $all }.
thulao-column-ended-cases = Vụ, việc kết thúc
thulao-column-paid-cases = Trong đó đã chi
thulao-column-successes = Chi trong kỳ: thành
thulao-column-failures = Chi trong kỳ: không thành
thulao-column-pay = Tiền thù lao
thulao-column-months = Số tháng hỗ trợ
thulao-column-support = Tiền hỗ trợ chi trong kỳ
thulao-column-all = Cộng
thulao-signer-tabulates = Người lập biểu
thulao-signer-office = Văn phòng HĐND và UBND
thulao-signer-chair = Chủ tịch
