insert into account (username, password_hash, display_name)
values ('truongdoan', '-', 'Cục trưởng Cục THADS tỉnh Hòa Bình'), ('doanvien', '-', 'Thành viên Đoàn kiểm tra số 3'),
       ('canbo', '-', 'Cán bộ Cục THADS tỉnh Tuyên Quang'), ('chicuctruong', '-', 'Chi cục trưởng');
