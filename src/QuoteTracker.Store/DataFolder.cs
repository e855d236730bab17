namespace QuoteTracker.Store;

/// <summary>The folder of the database and of what lies beside it.</summary>
public static class DataFolder
{
    /// <summary>Makes it where it is not there.</summary>
    /// <exception cref="UnfitDatabaseException">It can't be made.</exception>
    public static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnfitDatabaseException($"The data folder {Path.GetFullPath(folder)} can't be made: {refused.Message} --data names another folder.", refused);
        }
    }

    /// <summary>Makes an empty file that only its owner may read: a database has what is not published, and the hashes of keys.</summary>
    internal static void MakeFile(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var made = new FileStream(file, options);
    }
}
