insert into account (id, username, password_hash, display_name) values (1, 'canbo', 'x', 'Văn phòng Cục THADS tỉnh Tuyên Quang');
