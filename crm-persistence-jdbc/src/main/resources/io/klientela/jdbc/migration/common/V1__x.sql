create table contact (project uuid not null, id uuid not null, name varchar(200), primary key (project, id));
