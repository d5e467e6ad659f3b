using CsoAlliance.Core.Library.Editing;

namespace CsoAlliance.Tests.Library.Editing;

public sealed class WebVttTests
{
    [Fact]
    public void Times_and_words_are_taken_and_markup_styles_and_notes_are_left_out()
    {
        var cues = WebVtt.Read("\uFEFFWEBVTT - gangway\r\nKind: captions\r\n\r\nSTYLE\r\n::cue { background: url(https://elsewhere.example) }\r\n\r\nNOTE by us\r\n\r\nfirst\r\n00:01.000 --> 00:03.500 line:0 align:start\r\n<v Mate>Stop <b>here</b>.</v>\r\n<script>alert(1)</script>Show your pass &amp; wait.\r\n\r\n01:00:04.000 --> 01:00:05.000\r\n<img src=x onerror=alert(1)\r\n\r\n01:00:06.000 --> 01:00:07.000\r\nEnd").Value;
        Assert.Equal(2, cues.Count);
        Assert.Equal(new VttCue(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3.5), "Stop here.\nalert(1)Show your pass & wait."), cues[0]);
        Assert.Equal(new TimeSpan(1, 0, 6), cues[1].From);
        var written = WebVtt.Write(cues);
        Assert.Equal(cues, WebVtt.Read(written).Value);
        Assert.StartsWith("WEBVTT\n\n00:00:01.000 --> 00:00:03.500\nStop here.", written);
    }

    [Theory]
    [InlineData("1\n00:01.000 --> 00:02.000\nSRT", 1)]
    [InlineData("WEBVTTX\n\n00:01.000 --> 00:02.000\nx", 1)]
    [InlineData("WEBVTT\n\n00:01,000 --> 00:02,000\nx", 3)]
    [InlineData("WEBVTT\n\nname\nno time\nx", 4)]
    [InlineData("WEBVTT\n\n00:01.000 -> 00:02.000\nx", 3)]
    [InlineData("WEBVTT\n\n00:05.000 --> 00:02.000\nx", 3)]
    [InlineData("WEBVTT\n\n00:05.000 --> 00:06.000\nx\n\n00:01.000 --> 00:02.000\ny", 6)]
    [InlineData("WEBVTT\n\n00:75.000 --> 00:76.000\nx", 3)]
    [InlineData("WEBVTT\n\nNOTE nothing", 3)]
    public void A_file_that_is_wrong_is_refused_with_its_line(string file, int line) =>
        Assert.StartsWith($"Line {line}: ", WebVtt.Read(file).Error.Message);
}
