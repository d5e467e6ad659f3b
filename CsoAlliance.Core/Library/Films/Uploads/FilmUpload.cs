using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>How far an uploaded film is. Stored as numbers, so members keep their values.</summary>
public enum UploadState
{
    /// <summary>It waits for its turn.</summary>
    Queued = 0,

    /// <summary>Its files are being made.</summary>
    Working = 1,

    /// <summary>Its files are made.</summary>
    Ready = 2,

    /// <summary>It is served as it was uploaded, since this installation has nothing to make files with.</summary>
    OriginalOnly = 3,

    /// <summary>It is no film, or none that can be used; <see cref="FilmUpload.Refusal"/> says why.</summary>
    Refused = 4,
}

/// <summary>
/// A film that an editor uploaded for a draft, and what became of it. A later upload takes the place of an earlier one as soon as
/// it is ready, and not before; the row of the earlier one stays.
/// </summary>
public sealed class FilmUpload
{
    /// <summary>Longest name that is kept of an uploaded file.</summary>
    public const int FileNameLength = 120;

    /// <summary>Longest sentence of a refusal.</summary>
    public const int RefusalLength = 400;

    private FilmUpload() { }

    internal FilmUpload(long draftId, string by, string fileName, long bytes, string original, DateTime at) =>
        (DraftId, By, FileName, Bytes, Original, At) = (draftId, by, fileName.Length > FileNameLength ? fileName[..FileNameLength] : fileName, bytes, original, at);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>The draft for which it was uploaded.</summary>
    public long DraftId { get; private set; }

    /// <summary>Account of who uploaded it.</summary>
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>What the file was called.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Size of the uploaded file in bytes; of one that was refused for its size, as far as it was read.</summary>
    public long Bytes { get; private set; }

    /// <summary>Name of the uploaded file in the draft's folder; empty once it is deleted.</summary>
    public string Original { get; private set; } = "";

    /// <summary>How far it is.</summary>
    public UploadState State { get; private set; }

    /// <summary>How much of the work is done, 0 to 100.</summary>
    public int Percent { get; private set; }

    /// <summary>Why it was refused; empty where it was not.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>How long it runs, in seconds; 0 while that is not known.</summary>
    public double Seconds { get; private set; }

    /// <summary>Address of its still on this site; empty where there is none.</summary>
    public string Poster { get; private set; } = "";

    /// <summary>What is served of it.</summary>
    public IReadOnlyList<FilmFile> Files { get; private set; } = [];

    /// <summary>How often its making was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>Who makes it now; null where nobody does.</summary>
    public Guid? Worker { get; private set; }

    /// <summary>Until when that worker has it, UTC. Past this another one may take it.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>Whether its files can be shown.</summary>
    public bool IsReady => State is UploadState.Ready or UploadState.OriginalOnly;

    /// <summary>Whether it is still being worked on.</summary>
    public bool IsUnderWay => State is UploadState.Queued or UploadState.Working;

    internal void Serve(UploadState state, double seconds, string poster, IReadOnlyList<FilmFile> files, bool keepsOriginal)
    {
        (State, Percent, Seconds, Poster, Files, Refusal) = (state, 100, seconds, poster, files, "");
        Rest(keepsOriginal);
    }

    internal void Refuse(string why)
    {
        (State, Percent, Refusal) = (UploadState.Refused, 0, why.Length > RefusalLength ? why[..RefusalLength] : why);
        Rest(keepsOriginal: false);
    }

    internal void Requeue(bool counts)
    {
        (State, Percent, Attempts) = (UploadState.Queued, 0, counts ? Attempts : Math.Max(0, Attempts - 1));
        (Worker, LeasedUntil) = (null, null);
    }

    private void Rest(bool keepsOriginal) => (Worker, LeasedUntil, Original) = (null, null, keepsOriginal ? Original : "");
}

internal sealed class FilmUploadMapping : IEntityTypeConfiguration<FilmUpload>
{
    public void Configure(EntityTypeBuilder<FilmUpload> builder)
    {
        builder.ToTable("library_draft_films");
        builder.Property(film => film.By).HasMaxLength(AuditEntry.TextLength);
        builder.Property(film => film.FileName).HasMaxLength(FilmUpload.FileNameLength);
        builder.Property(film => film.Original).HasMaxLength(Film.PathLength);
        builder.Property(film => film.Refusal).HasMaxLength(FilmUpload.RefusalLength);
        builder.Property(film => film.Poster).HasMaxLength(Film.PathLength);
        builder.Property(film => film.Files).IsJson();
        // Who lost the lease must not write over who has it.
        builder.Property(film => film.Worker).IsConcurrencyToken();
        builder.HasOne<Draft>().WithMany().HasForeignKey(film => film.DraftId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(film => new { film.State, film.Id });
    }
}
