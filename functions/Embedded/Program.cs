Console.WriteLine("sektorkopplung");
