namespace CsoAlliance.Core.Shared;

/// <summary>Something that carries a TLP label, and so is subject to the one visibility rule.</summary>
public interface ILabelled
{
    /// <summary>Who may read it.</summary>
    Tlp Label { get; }
}
