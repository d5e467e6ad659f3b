using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>A piece of a line: as it stands on both sides, or on one alone.</summary>
/// <param name="Text">The words.</param>
/// <param name="Changed">Whether they stand on this side alone.</param>
public sealed record DifferencePart(string Text, bool Changed);

/// <summary>One side of a row.</summary>
/// <param name="Number">Line number, from 1; null where this side has no such line.</param>
/// <param name="Parts">The line in pieces.</param>
/// <param name="Changed">Whether the line is not on the other side as it is here.</param>
public sealed record DifferenceSide(int? Number, IReadOnlyList<DifferencePart> Parts, bool Changed);

/// <summary>Two texts side by side: what changed, each with a line before and after it.</summary>
/// <param name="Rows">Old and new side of each row.</param>
/// <param name="Changed">Lines that are on both sides and differ.</param>
/// <param name="Added">Lines that are new.</param>
/// <param name="Removed">Lines that are gone.</param>
public sealed record TextDifference(IReadOnlyList<(DifferenceSide Old, DifferenceSide New)> Rows, int Changed, int Added, int Removed)
{
    /// <summary>Compares two texts, line by line and inside lines word by word.</summary>
    public static TextDifference Of(string old, string now)
    {
        var model = new SideBySideDiffBuilder(new Differ()).BuildDiffModel(old, now, ignoreWhitespace: false);
        var pairs = model.OldText.Lines.Zip(model.NewText.Lines).ToList();
        var rows = pairs.Where((_, index) => Enumerable.Range(index - 1, 3).Any(near => near >= 0 && near < pairs.Count && IsChange(pairs[near]))).Select(pair => (Side(pair.First), Side(pair.Second))).ToList();
        return new(rows, pairs.Count(pair => pair.Second.Type == ChangeType.Modified), pairs.Count(pair => pair.Second.Type == ChangeType.Inserted), pairs.Count(pair => pair.First.Type == ChangeType.Deleted));
    }

    private static bool IsChange((DiffPiece Old, DiffPiece New) pair) => pair.Old.Type != ChangeType.Unchanged || pair.New.Type != ChangeType.Unchanged;

    private static DifferenceSide Side(DiffPiece line)
    {
        var parts = line.SubPieces.Count == 0
            ? [new DifferencePart(line.Text ?? "", line.Type is ChangeType.Inserted or ChangeType.Deleted)]
            : line.SubPieces.Where(piece => piece.Type != ChangeType.Imaginary && piece.Text is not null).Select(piece => new DifferencePart(piece.Text, piece.Type != ChangeType.Unchanged)).ToList();
        return new(line.Type == ChangeType.Imaginary ? null : line.Position, parts, line.Type is ChangeType.Inserted or ChangeType.Deleted or ChangeType.Modified);
    }
}
