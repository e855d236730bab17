using System.Globalization;

namespace QuoteTracker.Backups;

/// <summary>A backup that a server made by itself, as a line of its folder's list has it.</summary>
/// <param name="File">Its name in the folder.</param>
/// <param name="At">When it was begun, UTC.</param>
/// <param name="Bytes">Its size; null where it was begun and never ended.</param>
/// <param name="Number">The newest revision in it.</param>
/// <param name="Hash">That revision's hash.</param>
internal sealed record BackupEntry(string File, DateTimeOffset At, long? Bytes, long Number, string Hash)
{
    /// <summary>The entry of a line; null where it is none.</summary>
    public static BackupEntry? Read(string line)
    {
        if (line.Split('\t') is not [var file, var at, var bytes, var number, var hash]
            || !DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            return null;
        return new(file, moment, long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null, revision, hash);
    }

    public override string ToString() => string.Join('\t', File, At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), Bytes?.ToString(CultureInfo.InvariantCulture) ?? "begun", Number.ToString(CultureInfo.InvariantCulture), Hash);
}
