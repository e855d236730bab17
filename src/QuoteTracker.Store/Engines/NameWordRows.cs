using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store.Engines;

/// <summary>Writes words of names by one prepared statement, the same for every engine.</summary>
internal static class NameWordRows
{
    /// <summary>Puts rows in, in the current transaction.</summary>
    internal static void Insert(QuoteDb db, IReadOnlyCollection<NameWord> rows)
    {
        using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        insert.CommandText = """INSERT INTO "NameWords" ("SpeakerId", "Place", "Word") VALUES (@speaker, @place, @word)""";
        foreach (var name in new[] { "@speaker", "@place", "@word" })
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = name;
            insert.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            (insert.Parameters[0].Value, insert.Parameters[1].Value, insert.Parameters[2].Value) = (row.SpeakerId, row.Place, row.Word);
            insert.ExecuteNonQuery();
        }
    }
}
