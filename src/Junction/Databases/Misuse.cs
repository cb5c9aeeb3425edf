namespace Junction.Databases;

/// <summary>What is said when a transaction or a connection is used in a way that cannot be right.</summary>
internal static class Misuse
{
    public static TransactionMisuseException TwoCommands(bool isTransaction) => new(
        $"Another command is still running on this {(isTransaction ? "transaction" : "connection")}. Await the first before starting the next (no Task.WhenAll inside a transaction); "
        + "read a streamed result to its end, or use ToListAsync, before sending anything else.");

    public static TransactionMisuseException Ended(string how) => new(
        $"This transaction has been {how}, and something still uses it: a task that was started inside and not awaited, or code between its end and its disposal. "
        + "Await everything before the end; dispose of the transaction (await using) in the method that began it.");

    public static TransactionMisuseException LeftBehind() => new(
        "No operation took part in this transaction, and the code that ends it is not inside of it: it was begun in an async method that has returned, "
        + "and such a method cannot enter a transaction for its caller. What was written meanwhile was written without it. "
        + "Begin it in the method that uses it, begin it in a method that is not async and returns the task as it is, or run the work by db.TransactionAsync(…).");

    public static TransactionMisuseException Undone() => new(
        "The database has undone this transaction after an error. Roll it back and run it again as a whole; nothing in it was written.");

    public static TransactionMisuseException Failed(string database) => new(
        $"A statement failed in this transaction, and {database} takes no other until it is rolled back; nothing in it was written. "
        + "Let the exception out, or put what may fail into a transaction of its own inside this one: db.TransactionAsync nested is a savepoint, and only that part is undone.");

    public static TransactionMisuseException NotInnermost() => new(
        "A nested transaction (a savepoint) is open here that this code is not part of: parts of one transaction run at the same time, "
        + "or a nested transaction was begun in a method that returned without ending it. Await one part before starting the next; commit, roll back or dispose of the nested transaction first.");
}
