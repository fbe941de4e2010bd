// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSize>
#include <QTemporaryDir>

// What is printed, as a printer and a scanner see it: drawn by poppler, read by zbar.
namespace papertest {

inline QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit
               ? process.readAllStandardOutput()
               : QByteArray();
}

// Of each page, in their order. Half as fine as an office printer, which is what label printers
// are.
inline QList<QList<QByteArray>> codesOf(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.flush()) {
        return {};
    }
    const auto words = [](const char *line) { return QString::fromLatin1(line).split(u' '); };
    outputOf(QStringLiteral("pdftoppm"), words("-r 300 -gray -png") + QStringList{path, path});
    QList<QList<QByteArray>> pages;
    for (const QString &page : QDir(folder.path()).entryList({QStringLiteral("*.png")})) {
        QList<QByteArray> codes =
            outputOf(QStringLiteral("zbarimg"),
                     words("--quiet --raw -Sdisable -Sqrcode.enable") << folder.filePath(page))
                .split('\n');
        codes.removeAll(QByteArray());
        pages.append(codes);
    }
    return pages;
}

// What a program that reads a document from its input says about it.
inline QString toldOf(const QByteArray &pdf, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.write(pdf);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

// Fonts share one picture between kanji and radicals that look the same.
inline QString textOf(const QByteArray &pdf)
{
    const QString standard = QStringLiteral("-");
    return toldOf(pdf, QStringLiteral("pdftotext"), {QStringLiteral("-layout"), standard, standard})
        .normalized(QString::NormalizationForm_KC);
}

// How poppler breaks lines is its own affair.
inline QString withoutSpaces(const QString &text)
{
    return QString(text.normalized(QString::NormalizationForm_KC))
        .remove(QRegularExpression(QStringLiteral("\\s")));
}

// To be looked at: build/…/FOLDER/NAME.pdf.
inline bool keep(const QString &folder, const QString &name, const QByteArray &pdf)
{
    QFile file(QStringLiteral("%1/%2.pdf").arg(folder, name));
    return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) &&
           file.write(pdf) == pdf.size();
}

// Of the first page, in whole mm.
inline QSize sizeOf(const QByteArray &pdf)
{
    static const QRegularExpression form(QStringLiteral("Page size: +([0-9.]+) x ([0-9.]+) pts"));
    const auto size = form.match(toldOf(pdf, QStringLiteral("pdfinfo"), {QStringLiteral("-")}));
    const auto mm = [&size](int side) {
        return qRound(size.captured(side).toDouble() * 25.4 / 72);
    };
    return {mm(1), mm(2)};
}

} // namespace papertest
