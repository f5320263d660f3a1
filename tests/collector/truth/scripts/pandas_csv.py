import pandas

frame = pandas.read_csv('in.csv')
pandas.concat([frame] * 50).to_csv('out.csv', index=False)
