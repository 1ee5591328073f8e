# Bài phát thanh và ý trao đổi: bản in; tranh và tin cho trang của phường.

outreach-paper = BÀI PHÁT THANH
outreach-paper-time = Thời lượng: khoảng { $seconds } giây, đọc { $rate } tiếng một phút.
outreach-paper-schedule = Lịch phát: { $words }
outreach-paper-part = Phần { $nth } (khoảng { $seconds } giây)
outreach-paper-points = Ý TRAO ĐỔI KHI SINH HOẠT TỔ DÂN PHỐ
outreach-paper-questions = Câu hỏi gợi ý:
outreach-paper-approved = NGƯỜI DUYỆT
outreach-paper-source = Nguồn: UBND phường { $ward }, ngày { $day }.
outreach-poster-ward = UBND phường { $ward }
outreach-poster-team = Cần giúp, hãy đến tổ hòa giải ở nơi mình ở. Hòa giải không mất tiền.
