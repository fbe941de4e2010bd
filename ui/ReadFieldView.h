// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/ChoiceGrid.h"

#include <QStringList>

class QLabel;

namespace ui {

class PictureView;
class StripView;

// One thing that was read of an ID: the cut-out of the photograph, under it the reading. What
// nobody has to look at is quiet; what is doubtful carries a mark and its readings as buttons.
class ReadFieldView : public QWidget
{
    Q_OBJECT

public:
    enum class Attention { Quiet, Wanted };
    enum class Correction { None, Offered };

    struct Shown
    {
        QString caption;
        QByteArray strip; // PNG
        QString value;    // as it may be shown
        Attention attention = Attention::Quiet;
        QStringList options = {}; // as they may be shown; one of them can be the value
        int chosen = -1;          // of them
        int columns = 2;          // of the options
        Correction correction = Correction::Offered;
        QString correct = {}; // words of the button that leads there
    };

    explicit ReadFieldView(const Theme &theme, QWidget *parent = nullptr);

    void show(const Shown &field);
    void forget();

Q_SIGNALS:
    void chosen(int option);
    void correctionWanted();

private:
    QLabel *m_caption;
    PictureView *m_mark;
    StripView *m_strip;
    QLabel *m_value;
    BigButton *m_correct;
    ChoiceGrid *m_options;
};

} // namespace ui
