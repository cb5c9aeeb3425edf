Console.WriteLine("Chinook is not written yet.");
