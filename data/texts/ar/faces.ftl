# Whether a date was of use: one question afterwards, three faces.
faces-ask = { $title }: هل كان هذا مفيدًا لك؟ تكفي لمسة واحدة. نعدّ فقط كم مرة جاءت هذه الإجابة.
faces-question = هل كان هذا مفيدًا لك؟
face-good = نعم، كان جيدًا
face-fair = لا بأس
face-bad = ليس كثيرًا
faces-counted = نعدّ فقط كم مرة جاءت هذه الإجابة، ولا يُعرف صاحبها.
faces-thanks = شكرًا، هذا يساعد من يخطط لمثل هذه المواعيد. حُسبت الإجابة فقط، لا صاحبها.
faces-none = لا يمكن حساب هذا هنا. إذا كان لديك ما تقوله، فالحديث مع إنسان ممكن دائمًا.
