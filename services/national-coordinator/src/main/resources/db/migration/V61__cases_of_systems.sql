-- Whether a system was hit by a serious incident is asked when it is assessed (NĐ331 Đ31.2.c).
create index incident_case_by_system on incident_case (system_id) where system_id is not null;
