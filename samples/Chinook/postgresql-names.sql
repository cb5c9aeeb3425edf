-- The PostgreSQL script of Chinook names tables and columns in snake_case, the others as the models do. These views give it the names of the models:
--
--   psql -d chinook -f samples/Chinook/postgresql-names.sql

CREATE OR REPLACE VIEW "Album" AS SELECT album_id AS "AlbumId", title AS "Title", artist_id AS "ArtistId" FROM album;
CREATE OR REPLACE VIEW "Artist" AS SELECT artist_id AS "ArtistId", name AS "Name" FROM artist;
CREATE OR REPLACE VIEW "Customer" AS SELECT customer_id AS "CustomerId", first_name AS "FirstName", last_name AS "LastName", company AS "Company", address AS "Address", city AS "City", state AS "State", country AS "Country", postal_code AS "PostalCode", phone AS "Phone", fax AS "Fax", email AS "Email", support_rep_id AS "SupportRepId" FROM customer;
CREATE OR REPLACE VIEW "Employee" AS SELECT employee_id AS "EmployeeId", last_name AS "LastName", first_name AS "FirstName", title AS "Title", reports_to AS "ReportsTo", birth_date AS "BirthDate", hire_date AS "HireDate", address AS "Address", city AS "City", state AS "State", country AS "Country", postal_code AS "PostalCode", phone AS "Phone", fax AS "Fax", email AS "Email" FROM employee;
CREATE OR REPLACE VIEW "Genre" AS SELECT genre_id AS "GenreId", name AS "Name" FROM genre;
CREATE OR REPLACE VIEW "Invoice" AS SELECT invoice_id AS "InvoiceId", customer_id AS "CustomerId", invoice_date AS "InvoiceDate", billing_address AS "BillingAddress", billing_city AS "BillingCity", billing_state AS "BillingState", billing_country AS "BillingCountry", billing_postal_code AS "BillingPostalCode", total AS "Total" FROM invoice;
CREATE OR REPLACE VIEW "InvoiceLine" AS SELECT invoice_line_id AS "InvoiceLineId", invoice_id AS "InvoiceId", track_id AS "TrackId", unit_price AS "UnitPrice", quantity AS "Quantity" FROM invoice_line;
CREATE OR REPLACE VIEW "MediaType" AS SELECT media_type_id AS "MediaTypeId", name AS "Name" FROM media_type;
CREATE OR REPLACE VIEW "Playlist" AS SELECT playlist_id AS "PlaylistId", name AS "Name" FROM playlist;
CREATE OR REPLACE VIEW "PlaylistTrack" AS SELECT playlist_id AS "PlaylistId", track_id AS "TrackId" FROM playlist_track;
CREATE OR REPLACE VIEW "Track" AS SELECT track_id AS "TrackId", name AS "Name", album_id AS "AlbumId", media_type_id AS "MediaTypeId", genre_id AS "GenreId", composer AS "Composer", milliseconds AS "Milliseconds", bytes AS "Bytes", unit_price AS "UnitPrice" FROM track;
