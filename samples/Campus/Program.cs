Console.WriteLine("Campus is not written yet.");
