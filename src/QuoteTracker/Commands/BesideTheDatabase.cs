using QuoteTracker.Store.Backups;

namespace QuoteTracker.Commands;

/// <summary>What lies in the data folder, belongs to the database and is in no backup of it.</summary>
internal static class BesideTheDatabase
{
    /// <summary>What to copy besides, of that which is there.</summary>
    public static IEnumerable<string> NotInBackup(Settings settings)
    {
        if (Directory.Exists(settings.SessionKeysFolder))
            yield return $"Not in it: {settings.SessionKeysFolder}, the keys that webhooks' secrets and people's sessions are sealed with. Keep a copy too, as private as a password.";
        if (File.Exists(settings.AdminKeyFile))
            yield return $"Not in it: {settings.AdminKeyFile}, the admin key in plain words.";
        if (Directory.Exists(settings.ImportsFolder) && Directory.EnumerateFileSystemEntries(settings.ImportsFolder).Any())
            yield return $"Not in it: {settings.ImportsFolder}, files that were sent and are not imported yet.";
    }

    /// <summary>What doesn't work without a file that is missing, or may be another time's.</summary>
    public static IEnumerable<string> AfterRestore(Settings settings, Restored restored)
    {
        if (restored.Hooks > 0 && !Directory.Exists(settings.SessionKeysFolder))
            yield return $"{restored.Hooks} webhooks can't be signed: their secrets are sealed with keys that belong into {settings.SessionKeysFolder}. Copy them there, or give each webhook a new secret.";
        yield return File.Exists(settings.AdminKeyFile)
            ? $"Keys are those of the backup's moment. {settings.AdminKeyFile} is the admin key only if that was so then; 'key create --scope admin' makes another."
            : "Keys are those of the backup's moment. Where nobody has an admin key of then, 'key create --scope admin' makes another.";
    }
}
