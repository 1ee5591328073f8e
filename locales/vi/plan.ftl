# Kế hoạch của phường và kết quả thực hiện.
# @codes plan-part domain/plan/mod.rs PlanPart
# @codes plan-tie domain/plan/mod.rs Tie
# @codes plan-partner domain/plan/mod.rs Partner
# @codes plan-way domain/plan/mod.rs Way
# @codes plan-source domain/plan/mod.rs ResourceSource
# @codes plan-standing domain/plan/progress.rs Standing
# @codes plan-note domain/plan/mod.rs EvidenceKind
# @codes plan-edit dialogue/plan/at.rs Ask -check
# @codes plan-field dialogue/plan/at.rs Field -drop -new
# @codes plan-write dialogue/plan/at.rs Field

section-kehoach = Kế hoạch của phường
command-kehoach = Kế hoạch năm và kết quả
help-kehoach = <b>Kế hoạch của phường</b>: từng việc đã làm đến đâu, việc nào còn thiếu kết quả
form-plan = Kết quả thực hiện kế hoạch đang ghi
plan-title = Kế hoạch { $number } năm { $year }
plan-title-unnumbered = Kế hoạch năm { $year } (chưa có số)
plan-overview =
    <b>{ $title }</b>
    { $about }

    { $lines }
plan-overview-done = Đã có kết quả: <b>{ $done }/{ $count }</b> việc
plan-overview-named = ⚠ Cần chú ý: <b>{ $count }</b> việc
plan-overview-newest = Mới nhất: { $line }
plan-overview-teams = Tổ có từ { $wanted } lần phối hợp trong năm: { $enough }/{ $count }
plan-overview-money = Nguồn lực – { $source }: { $sum } đồng
plan-overview-in-kind = Nguồn lực – { $source }: { $kind } lần bằng hiện vật, công sức
plan-overview-mobilised = Nguồn lực – { $source }: { $sum } đồng và { $kind } lần bằng hiện vật, công sức
plan-of-part = { $part }: { $done }/{ $count }
plan-part-consolidate = Kiện toàn, nâng cao năng lực đội ngũ
plan-part-train = Bồi dưỡng, tập huấn nghiệp vụ
plan-part-model = Mô hình điểm
plan-part-outreach = Tuyên truyền, phổ biến pháp luật
plan-part-cooperate = Phối hợp, huy động nguồn lực
plan-part-money = Kinh phí
plan-part-carry = Tổ chức thực hiện
plan-tie-review = rà soát tổ
plan-tie-people = công nhận, cho thôi hòa giải viên
plan-tie-upper_training = tập huấn của cấp trên
plan-tie-own_training = tập huấn của phường
plan-tie-bulletin = bản tin pháp luật
plan-tie-announcement = thông báo
plan-tie-coordination = hoạt động phối hợp
plan-tie-budget = kinh phí ngân sách
plan-tie-mobilised = nguồn lực huy động
plan-tie-case = vụ, việc đã hòa giải
plan-tie-month = tháng đã chốt của tổ
plan-tie-difficulty = vướng mắc đã trả lời
plan-tie-broadcast = bài đã phát loa
plan-tie-meeting = bài đã sinh hoạt
plan-tie-model_chosen = chọn tổ mô hình điểm
plan-tie-model_support = hỗ trợ tổ mô hình điểm
plan-tie-model_rating = đánh giá mô hình điểm
plan-tie-model_decision = quyết định về mô hình điểm
plan-tie-model_replication = rút kinh nghiệm, nhân rộng mô hình
plan-partner-front = Mặt trận Tổ quốc
plan-partner-organisation = Đoàn thể
plan-partner-police = Công an
plan-partner-security = Lực lượng an ninh, trật tự ở cơ sở
plan-partner-lawyer = Luật sư, luật gia, trợ giúp pháp lý
plan-partner-court = Hội thẩm, nguyên thẩm phán, kiểm sát viên
plan-partner-reporter = Báo cáo viên, tuyên truyền viên
plan-partner-other = Nơi khác
plan-way-mediating = Cùng hòa giải
plan-way-advice = Tư vấn pháp luật cho tổ
plan-way-training = Hỗ trợ tập huấn
plan-way-outreach = Cùng tuyên truyền
plan-way-other = Việc khác
plan-source-budget = Ngân sách
plan-source-organisation = Cơ quan, doanh nghiệp, hội
plan-source-person = Nhân dân
plan-source-other = Nguồn khác
plan-standing-done = ✔ đã xong
plan-standing-going = ✔ đang làm, mới nhất { $days ->
        [0] hôm nay
       *[other] cách đây { $days } ngày
    }
plan-standing-open = chưa có kết quả
plan-standing-soon = ⏳ sắp đến hạn, còn thiếu { $missing } kết quả
plan-standing-quiet = ⚠ quá một quý chưa có kết quả mới
plan-standing-overdue = ⚠ quá hạn, còn thiếu { $missing } kết quả
plan-standing-dropped = không thực hiện
plan-line-begun = ✔ { $words } ({ $count })
plan-line-open = ○ { $words }
plan-line-soon = ⏳ { $words }
plan-line-late = ⚠ { $words }
plan-line-dropped = ✖ { $words }
plan-part = <b>{ $part }</b>
plan-named =
    <b>Việc cần chú ý</b>
    { $count ->
        [0] Không có việc nào thiếu kết quả.
       *[other] Có { $count } việc sắp đến hạn, quá hạn, hoặc quá một quý chưa có kết quả.
    }
plan-item =
    <b>{ $part }</b>
    { $words }

    { $lines }

    <b>Đã làm</b>
    { $done }
plan-item-standing = Tình trạng: <b>{ $standing }</b>
plan-item-who = Ai làm: { $who }
plan-item-due = Hạn: { $day }
plan-item-all-year = Thời gian: cả năm { $year }
plan-item-wanted = Cần ít nhất { $wanted } lần, đã có { $count }
plan-item-dropped = Không thực hiện vì: { $why }
plan-item-ties = Tự gắn kết quả: { $ties }
plan-item-tied = Đã tự gắn: { $ties }
plan-number-of = { $tie }: { $count }
plan-item-before = Trước khi sửa: { $words }
plan-bullet = • { $line }
plan-nothing-done = Chưa có kết quả nào.
plan-more-done = … và { $count } kết quả khác
plan-noted = { $day } – { $what }
plan-noted-more = { $day } – { $what } ({ $more })
plan-noted-struck = ✖ { $day } – dòng đã gạch
plan-tied = { $day } – { $tie }
plan-tied-of = { $day } – { $tie }: { $what }
plan-tied-people = { $day } – { $tie }: { $what } ({ $count } người)
plan-tied-count = { $day } – { $tie } ({ $count } người)
plan-of-place = { $place }
plan-of-people = { $count } người
plan-of-partner = với { $partner }
plan-of-teams = { $teams }
plan-of-money = { $sum } đồng
plan-of-source = { $source }
plan-day = { $day }
plan-teams = { $names }
plan-teams-more = { $names } và { $more } tổ khác
plan-teams-all = cả { $count } tổ
plan-teams-none = không riêng tổ nào
plan-entries = <b>Các dòng đã ghi ({ $count })</b>
plan-entries-of =
    <b>Các dòng đã ghi ({ $count })</b>
    { $words }
plan-entry-line = { $day } – { $words }
plan-entry-line-struck = ✖ { $day } – { $words }
plan-entry-own = Của ông/bà: { $line }
plan-entry =
    <b>Kết quả đã ghi</b>
    { $line }

    { $lines }
plan-entry-by = Người ghi: { $name }, ngày { $day }
plan-entry-replaces = Dòng này thay cho một dòng đã sửa.
plan-entry-corrected = ✖ { $name } đã sửa ngày { $day }; xem dòng thay thế.
plan-entry-struck = ✖ { $name } đã gạch ngày { $day }: { $why }
plan-entry-gone = Dòng này đã được sửa hoặc gạch.
plan-strike =
    <b>Gạch dòng này?</b>
    { $line }

    Xin gõ lý do. Ví dụ: <i>Ghi trùng</i>
plan-reason-help = Xin gõ lý do, từ 3 đến { $most } chữ cái.
plan-struck = ✔ Đã gạch. Dòng vẫn xem lại được, không tính vào kết quả.
plan-none =
    <b>Kế hoạch năm { $year }</b>
    Phường chưa lập kế hoạch năm này.
plan-offer =
    <b>Kế hoạch năm { $year }</b>
    Phường chưa có kế hoạch. Một lần bấm là có đủ các việc theo Kế hoạch 110/KH-UBND; sau đó ông/bà sửa cho hợp với phường.
plan-offer-next =
    <b>Kế hoạch năm { $year }</b>
    Phường chưa có kế hoạch. Có thể lập từ kế hoạch năm { $from }: giữ các việc còn làm, chuyển hạn sang năm { $year }, chưa có số.
plan-gone = Không thấy việc này trong kế hoạch.
plan-begun = ✔ Đã lập kế hoạch. Bấm từng phần để xem và sửa.
plan-button-begin = ✔ Lập kế hoạch năm { $year }
plan-button-begin-next = ✔ Lập từ kế hoạch năm { $from }
plan-button-year = Năm { $year }
plan-button-named = ⚠ Việc cần chú ý ({ $count })
plan-button-note = ✍ Ghi kết quả
plan-button-coordination = Ghi phối hợp
plan-button-resource = Ghi nguồn lực
plan-button-entries = Các dòng đã ghi
plan-button-lines = Các dòng đã ghi ({ $count })
plan-button-edit-plan = Sửa kế hoạch
plan-button-edit-item = Sửa việc này
plan-button-open = Mở { $tie } { $day }
plan-button-item = Mở việc trong kế hoạch
plan-button-photo = Xem ảnh
plan-button-no-photo = Bỏ ảnh
plan-button-correct = Sửa dòng này
plan-button-strike = Gạch dòng này
plan-button-save = ✔ Ghi vào kế hoạch
plan-button-save-correction = ✔ Ghi bản sửa
plan-button-in-kind = Không phải tiền
plan-button-no-team = Không riêng tổ nào
plan-button-teams-done = ✔ Xong ({ $count } tổ)
plan-button-ties-done = { $count ->
        [0] ✔ Xong (không tự gắn)
       *[other] ✔ Xong ({ $count })
    }
plan-button-all-teams = Cả { $count } tổ
plan-button-drop = Không thực hiện việc này
plan-button-again = Thực hiện lại việc này
plan-button-add = Thêm việc
plan-button-all-year = Cả năm
plan-button-no-number = Không quy định số lần
plan-team = { $name }
plan-team-chosen = ✔ { $name }
plan-free-tie = { $tie }
plan-chosen-tie = ✔ { $tie }
plan-note-event =
    <b>Ghi kết quả</b>
    Gõ một tin: ngày nào, làm gì, ở đâu, bao nhiêu người. Có thể gửi kèm ảnh buổi đó.

    Ví dụ: <i>Hôm qua họp tổ dân phố, 45 người, tuyên truyền Luật Hòa giải ở cơ sở</i>
    Xin không ghi tên các bên tranh chấp, không chụp giấy tờ, hồ sơ vụ, việc.
plan-note-coordination =
    <b>Ghi hoạt động phối hợp</b>
    Gõ một tin: ngày nào, với ai, làm gì, kết quả ra sao. Có thể gửi kèm ảnh buổi đó.

    Ví dụ: <i>Hôm qua Công an phường cùng tuyên truyền ở nhà văn hóa, 60 người dự</i>
    Xin không ghi tên các bên tranh chấp, không chụp giấy tờ, hồ sơ vụ, việc.
plan-note-resource =
    <b>Ghi nguồn lực huy động</b>
    Gõ một tin: ngày nào, ai ủng hộ, bao nhiêu tiền hay hiện vật, để làm gì.

    Ví dụ: <i>Hôm qua Công ty Hà An ủng hộ 5 triệu đồng mua tủ đựng hồ sơ</i>
plan-ask =
    <b>{ $what }</b>

    { $ask }
plan-ask-item = Kết quả này là của việc nào trong kế hoạch?
plan-ask-day = Làm ngày nào? Bấm một ngày, hoặc gõ như <i>5/5</i>.
plan-ask-place = Ở đâu? Ví dụ: <i>nhà văn hóa Kim Đôi</i>
plan-ask-people = Bao nhiêu người? Ví dụ: <i>45 người</i>
plan-ask-partner = Phối hợp với ai?
plan-ask-way = Cùng làm việc gì?
plan-ask-teams = Việc này của tổ hòa giải nào? Bấm từng tổ rồi bấm nút xong.
plan-ask-source = Nguồn từ đâu?
plan-ask-money = Bao nhiêu tiền? Ví dụ: <i>5 triệu</i>
plan-check =
    <b>Xem lại rồi ghi</b>
    { $lines }
plan-answer-none = chưa ghi
plan-answer-what = Việc: { $words }
plan-answer-item = Trong kế hoạch: { $words }
plan-answer-day = Ngày: { $words }
plan-answer-place = Nơi: { $words }
plan-answer-people = Số người: { $words }
plan-answer-partner = Phối hợp với: { $words }
plan-answer-way = Nội dung: { $words }
plan-answer-teams = Tổ: { $words }
plan-answer-source = Nguồn: { $words }
plan-answer-money = Giá trị: { $words }
plan-in-kind = hiện vật, công sức
plan-has-photo = 🖼 Có ảnh kèm theo
plan-photo-taken = Đã nhận ảnh.
plan-photo-taken-alone = Đã nhận ảnh. Chữ dưới ảnh chưa được ghi: xin trả lời câu hỏi trên thẻ.
plan-photo-off = Đã bỏ ảnh.
plan-photo-caption = Ảnh ngày { $day }
plan-edit-what = Việc đã làm
plan-edit-item = Việc trong kế hoạch
plan-edit-day = Ngày
plan-edit-place = Nơi
plan-edit-people = Số người
plan-edit-partner = Phối hợp với
plan-edit-way = Nội dung
plan-edit-teams = Tổ
plan-edit-source = Nguồn
plan-edit-money = Số tiền
plan-saved = ✔ Đã ghi vào kế hoạch.
plan-corrected = ✔ Đã ghi bản sửa; dòng cũ vẫn xem lại được.
plan-words-help = Xin gõ rõ hơn bằng chữ, từ 3 đến { $most } chữ cái.
plan-place-help = Xin gõ tên nơi đó. Ví dụ: <i>nhà văn hóa Kim Đôi</i>
plan-people-help = Xin gõ số người. Ví dụ: <i>45</i>
plan-money-help = Xin gõ số tiền. Ví dụ: <i>5 triệu</i>
plan-wanted-help = Xin gõ số lần. Ví dụ: <i>4</i>
plan-day-of-another-year = Ngày { $day } không thuộc kế hoạch năm { $year }. Xin xem lại ngày, hoặc mở kế hoạch của năm đó.
plan-signed-of-another-year = Ngày { $day } không phải ngày ký kế hoạch năm { $year }: kế hoạch ký sớm nhất từ ngày 01/7 năm trước. Xin xem lại ngày.
plan-change-head =
    <b>Sửa kế hoạch</b>
    { $title }
plan-change-item = <b>Sửa việc này</b>
plan-add = Việc mới thuộc phần nào?
plan-field-text = Nội dung việc
plan-field-who = Ai làm
plan-field-due = Hạn
plan-field-wanted = Số lần cần có
plan-field-ties = Tự gắn kết quả
plan-field-number = Số kế hoạch
plan-field-title = Tên kế hoạch
plan-field-day = Ngày ký
plan-write =
    Hiện ghi: { $now }

    { $ask }
plan-write-text = Gõ lại nội dung việc.
plan-write-who = Ai làm việc này? Ví dụ: <i>Công chức Tư pháp – hộ tịch</i>
plan-write-due = Làm xong trước ngày nào? Ví dụ: <i>15/11</i>
plan-write-wanted = Trong năm cần ít nhất mấy lần? Ví dụ: <i>4</i>
plan-write-ties = Việc nào làm xong thì tự thành kết quả ở đây? Bấm để chọn hoặc bỏ, rồi bấm nút xong.
plan-ties = { $ties }
plan-ties-none = không tự gắn gì, ghi bằng tay
plan-write-drop = Vì sao không thực hiện? Xin gõ lý do.
plan-write-new = Gõ nội dung việc mới.
plan-write-number = Số của kế hoạch? Ví dụ: <i>110/KH-UBND</i>
plan-write-title = Gõ tên kế hoạch.
plan-write-day = Kế hoạch ký ngày nào? Ví dụ: <i>5/5</i>
plan-all-year = cả năm
plan-times = { $count } lần
plan-added = ✔ Đã thêm việc. Bấm sửa để ghi ai làm, hạn và kết quả nào tự gắn.
plan-changed = ✔ Đã sửa kế hoạch.
plan-as-it-was = Không có gì thay đổi.
plan-changed-meanwhile = Người khác vừa sửa chỗ này. Xin xem lại rồi sửa tiếp.
plan-todo-overdue = Kế hoạch, quá hạn { $days } ngày: { $words }
plan-todo-soon = Kế hoạch, còn { $days } ngày: { $words }
plan-todo-dated = Kế hoạch: { $count } việc quá hạn hoặc sắp đến hạn
plan-todo-quiet = Kế hoạch, quá một quý chưa có kết quả: { $words }
plan-todo-quiet-many = Kế hoạch: { $count } việc quá một quý chưa có kết quả
plan-digest-noted = Kế hoạch: ghi thêm { $count } kết quả
plan-digest-named = ⚠ Kế hoạch: { $quiet } việc quá một quý chưa có kết quả, { $late } việc quá hạn hoặc sắp đến hạn
plan-button-docx = Tải Word
plan-button-xlsx = Tải Excel
plan-printing = Tệp đang được gửi.
plan-caption = Kế hoạch và kết quả năm { $year }, tính đến ngày { $day }
