using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>What the head of a film's file says, read without any tool: enough to show a film as it was uploaded.</summary>
/// <param name="Seconds">How long it runs.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record FilmHead(double Seconds, int Width, int Height)
{
    /// <summary>Reads the head of an MP4 or WebM file. Refused where it is neither, damaged, or of a length or size that is not taken.</summary>
    public static async Task<Result<FilmHead>> ReadAsync(string path, CancellationToken ct)
    {
        var container = FilmContainer.Of(await FilmMaker.HeadAsync(path, ct));
        if (!container.Ok)
            return container.Error;
        if (!container.Value.PlaysAsIs)
            return FilmErrors.OriginalKind;
        await using var file = File.OpenRead(path);
        try
        {
            return Checked(container.Value == FilmContainer.Mp4 ? Mp4Head.Read(file) : WebMHead.Read(file));
        }
        catch (EndOfStreamException)
        {
            return FilmErrors.Broken;
        }
    }

    private static Result<FilmHead> Checked(FilmHead? head)
    {
        if (head is null)
            return FilmErrors.Broken;
        if (!double.IsFinite(head.Seconds) || head.Seconds <= 0)
            return FilmErrors.NoLength;
        if (Math.Min(head.Width, head.Height) < FilmProbe.MinSide || Math.Max(head.Width, head.Height) > FilmProbe.MaxSide)
            return head is { Width: 0, Height: 0 } ? FilmErrors.NoPicture : FilmErrors.Pixels(head.Width, head.Height);
        return head.Seconds is < FilmProbe.MinSeconds or > FilmProbe.MaxSeconds ? FilmErrors.Length(head.Seconds) : head;
    }
}
