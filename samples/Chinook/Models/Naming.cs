global using Junction;

// Tables and columns of Chinook have the names of classes and properties, where Junction would write snake_case.
[assembly: Naming(NameStyle.AsWritten, NameStyle.AsWritten)]
